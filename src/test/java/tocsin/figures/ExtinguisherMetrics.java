package tocsin.figures;

import java.util.List;
import java.util.Map;
import tocsin.figures.Metric.Better;
import tocsin.figures.Metric.Formula;
import tocsin.foundation.Text;

/** Metrics of the declared type: one of every shape. */
final class ExtinguisherMetrics {
    static final Metric RECORDED = metric("recorded", Formula.sum(Term.inPeriod("recorded")));
    static final Metric IN_USE = metric(
            "inUse", Formula.sum(Term.toDate("recorded"), Term.toDate("retired").minus()));
    static final Metric GRAVE_IN_USE = metric(
            "graveInUse",
            Formula.sum(
                    Term.toDate("recorded").atLevel(2),
                    Term.toDate("retired").atLevel(2).minus()));
    static final Metric LAPSED = metric(
            "lapsed",
            Formula.sum(Term.toDate("lapsed"), Term.toDate("renewed").minus()).witnessed());
    static final Metric RETIRED_SHARE =
            metric("retiredShare", Formula.share(Term.begunInPeriod("retired"), Term.inPeriod("recorded")));
    static final List<Metric> ALL = List.of(RECORDED, IN_USE, GRAVE_IN_USE, LAPSED, RETIRED_SHARE);

    private ExtinguisherMetrics() {}

    private static Metric metric(String key, Formula formula) {
        var words = new Metric.Words(Text.same(key), Text.of("具", "pieces"), Text.same(key));
        return new Metric(
                key,
                "extinguishers",
                words,
                Better.LOWER,
                formula,
                Door.always("extinguishers", Map.of("recordedOn", "{from}..{until}")));
    }
}
