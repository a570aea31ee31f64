package tocsin.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Followers;
import tocsin.foundation.TownClock;

/** The metrics of every room and their figures, for any node, sector and period. */
@Service
public class Figures {
    private final FigureSources sources;
    private final Counter counter;
    private final CellStore cells;
    private final Followers followers;
    private final TownClock clock;

    Figures(FigureSources sources, Counter counter, CellStore cells, Followers followers, TownClock clock) {
        this.sources = sources;
        this.counter = counter;
        this.cells = cells;
        this.followers = followers;
        this.clock = clock;
    }

    /** Every metric that is declared, in the order of declaration. */
    public List<Metric> metrics() {
        return sources.metrics();
    }

    /** The metric of this key, when there is one. */
    public Optional<Metric> metric(String key) {
        return metrics().stream().filter(metric -> metric.key().equals(key)).findFirst();
    }

    /**
     * Every metric for every period and place, in two statements for each kind of record. Called inside a repeatable-read transaction,
     * two calls speak of the same moment.
     */
    @Transactional(readOnly = true)
    public Readings read(Collection<Metric> metrics, Collection<Period> periods, List<Reach> places) {
        var readings = new HashMap<Readings.Key, Reading>();
        metrics.stream()
                .collect(Collectors.groupingBy(Metric::kind))
                .forEach((kind, ofKind) -> read(kind, ofKind, periods, places, readings));
        return new Readings(readings);
    }

    private void read(
            String kind,
            List<Metric> metrics,
            Collection<Period> periods,
            List<Reach> places,
            Map<Readings.Key, Reading> readings) {
        var since = cells.watchedSince(kind);
        var asks = metrics.stream()
                .flatMap(metric -> metric.formula().terms())
                .flatMap(term -> periods.stream().map(term::ask))
                .distinct()
                .toList();
        var counts = counter.count(kind, asks, places);
        for (var metric : metrics) {
            for (var period : periods) {
                if (!metric.formula().onlyWitnessed()
                        || since.filter(day -> !day.isAfter(period.until())).isPresent()) {
                    for (int place = 0; place < places.size(); place++) {
                        readings.put(
                                new Readings.Key(
                                        metric.key(), period, places.get(place).area()),
                                reading(metric, period, counts.get(place)));
                    }
                }
            }
        }
    }

    private static Reading reading(Metric metric, Period period, Map<Ask, Long> counts) {
        long numerator = sum(metric.formula().numerator(), period, counts);
        return metric.isShare()
                ? Reading.share(numerator, sum(metric.formula().denominator(), period, counts))
                : Reading.count(numerator);
    }

    private static long sum(List<Term> terms, Period period, Map<Ask, Long> counts) {
        return terms.stream()
                .mapToLong(term -> term.sign() * counts.getOrDefault(term.ask(period), 0L))
                .sum();
    }

    /** Up to when facts are counted: now, or the last counted fact's time while some have not been read yet. */
    public Instant asOf() {
        return followers.isBehind(FigureFollower.NAME)
                ? cells.countedUntil().orElseGet(clock::instant)
                : clock.instant();
    }
}
