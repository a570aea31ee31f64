package tocsin.figures;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Every kind that counts, also one that was declared while the application runs. */
@Component
class FigureSources implements SmartInitializingSingleton {
    private final ObjectProvider<FigureSource> sources;

    FigureSources(ObjectProvider<FigureSource> sources) {
        this.sources = sources;
    }

    /** A metric that asks for what its kind does not count would be 0 for ever: refused at the start. */
    @Override
    public void afterSingletonsInstantiated() {
        for (var source : all()) {
            for (var metric : source.metrics()) {
                var undeclared = metric.formula()
                        .terms()
                        .map(Term::measure)
                        .filter(measure -> !source.measures().contains(measure))
                        .findFirst();
                if (!metric.kind().equals(source.kind()) || undeclared.isPresent()) {
                    throw new IllegalStateException("metric " + metric.key() + " asks for " + metric.kind() + "/"
                            + undeclared.orElse("*") + ", which " + source.kind() + " does not count");
                }
            }
        }
    }

    List<FigureSource> all() {
        return sources.orderedStream().toList();
    }

    List<Metric> metrics() {
        return sources.orderedStream()
                .flatMap(source -> source.metrics().stream())
                .toList();
    }
}
