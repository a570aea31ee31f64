package tocsin.figures;

import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.CanonicalJson;

/**
 * Begins the figures anew when an earlier version counted them by other measures: what happened before a measure was known would lack for
 * ever. It is looked at before the follower starts, which then reads the journal from its first fact.
 */
@Component
class FiguresCountedBy implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FiguresCountedBy.class);

    private final FigureSources sources;
    private final FactRowStore rows;
    private final FiguresRebuild rebuild;
    private final TransactionTemplate transaction;

    FiguresCountedBy(
            FigureSources sources, FactRowStore rows, FiguresRebuild rebuild, TransactionTemplate transaction) {
        this.sources = sources;
        this.rows = rows;
        this.rebuild = rebuild;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var wanted = measures();
        if (rows.areCountedBy(wanted)) {
            return;
        }
        transaction.executeWithoutResult(begun -> {
            if (rows.isAny()) {
                LOG.info("the figures were counted by other measures and are counted again from the journal");
                rebuild.begin();
            }
            rows.noteCountedBy(wanted);
        });
    }

    private String measures() {
        var all = new TreeMap<String, TreeSet<String>>();
        sources.all().forEach(source -> all.put(source.kind(), new TreeSet<>(source.measures())));
        return CanonicalJson.write(all);
    }
}
