package tocsin.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tocsin.figures.Door;
import tocsin.figures.Figures;
import tocsin.figures.Metric;
import tocsin.figures.Period;
import tocsin.figures.Reach;
import tocsin.figures.Reading;
import tocsin.figures.Readings;
import tocsin.figures.YearOnYear;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.Sectors;

/** Reads how an area stands, within what the reader may see. */
@Service
class Situation {
    private static final int MONTHS = 12;

    private final Figures figures;
    private final Areas areas;
    private final Sectors sectors;
    private final TownClock clock;

    Situation(Figures figures, Areas areas, Sectors sectors, TownClock clock) {
        this.figures = figures;
        this.areas = areas;
        this.sectors = sectors;
        this.clock = clock;
    }

    /** What was asked, with everything resolved that a figure needs. */
    private record Question(AreaView area, @Nullable UUID sector, Period period, LocalDate today, Actor by) {}

    /**
     * All figures of one moment.
     *
     * @param sector {@code null}: all sectors
     * @param from {@code null}: 1 January of the last day's year
     * @param until {@code null} or in the future: today
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SituationView read(
            AreaId id, @Nullable UUID sector, @Nullable LocalDate from, @Nullable LocalDate until, Actor by) {
        by.require(AnalyticsPermission.READ);
        var question = new Question(visible(id, by), sector, period(from, until), clock.today(), by);
        var node = reach(question, question.area());
        FoundationProblem.NOT_FOUND.unless(!node.parts().isEmpty(), String.valueOf(sector));
        var metrics = figures.metrics();
        var both = List.of(question.period(), question.period().lastYear());
        var periods = new ArrayList<>(question.period().months(MONTHS));
        periods.addAll(both);
        var ofNode = figures.read(metrics, periods, List.of(node));
        var children = areas.children(id);
        var ofChildren = figures.read(
                metrics,
                both,
                children.stream().map(child -> reach(question, child)).toList());
        return new SituationView(
                SituationView.Node.of(question.area()),
                figures.asOf(),
                question.period(),
                metrics.stream().map(metric -> figure(metric, question, ofNode)).toList(),
                children.stream()
                        .map(child -> child(child, metrics, question, ofChildren))
                        .toList(),
                row(question.area(), metrics, question, ofNode));
    }

    /**
     * One figure alone, for whoever asks often: a large screen, a script.
     *
     * @param key of a metric
     * @param sector {@code null}: all sectors
     * @param from {@code null}: 1 January of the last day's year
     * @param until {@code null} or in the future: today
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FigureView readOne(
            String key,
            AreaId id,
            @Nullable UUID sector,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Actor by) {
        by.require(AnalyticsPermission.READ);
        var metric = figures.metric(key).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(key));
        var question = new Question(visible(id, by), sector, period(from, until), clock.today(), by);
        var node = reach(question, question.area());
        FoundationProblem.NOT_FOUND.unless(!node.parts().isEmpty(), String.valueOf(sector));
        var period = question.period();
        var readings = figures.read(List.of(metric), List.of(period), List.of(node));
        var door = door(metric, question.area(), question);
        var reading = door == null
                ? null
                : readings.get(metric, period, question.area().path());
        return new FigureView(
                key,
                SituationView.Node.of(question.area()),
                figures.asOf(),
                period,
                value(reading),
                reading == null || !metric.isShare() ? null : Long.valueOf(reading.numerator()),
                reading == null ? null : reading.denominator(),
                door);
    }

    /** An area outside the reader's scope is answered as one that does not exist. */
    private AreaView visible(AreaId id, Actor by) {
        var area = areas.get(id);
        boolean inside = by.scope(AnalyticsPermission.READ).parts().stream()
                .anyMatch(part -> part.organization() == null && part.area().contains(area.path()));
        FoundationProblem.NOT_FOUND.unless(inside, id.value());
        return area;
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate until) {
        var today = clock.today();
        var last = until == null || until.isAfter(today) ? today : until;
        var first = from == null ? last.withDayOfYear(1) : from;
        AnalyticsProblem.PERIOD_BACKWARDS.unless(!first.isAfter(last), first, last);
        return new Period(first, last);
    }

    private Reach reach(Question question, AreaView area) {
        var sector = question.sector() == null
                ? AreaPath.EVERYWHERE
                : sectors.get(question.sector()).path();
        return Reach.of(question.by().scope(AnalyticsPermission.READ), area.path(), sector);
    }

    private static SituationView.Figure figure(Metric metric, Question question, Readings readings) {
        var area = question.area();
        var door = door(metric, area, question);
        var reading = door == null ? null : readings.get(metric, question.period(), area.path());
        return new SituationView.Figure(
                metric.key(),
                value(reading),
                reading == null || !metric.isShare() ? null : Long.valueOf(reading.numerator()),
                reading == null ? null : reading.denominator(),
                door == null ? null : readings.yearOnYear(metric, question.period(), area.path()),
                question.period().months(MONTHS).stream()
                        .map(month -> new SituationView.Point(
                                YearMonth.from(month.until()), value(readings.get(metric, month, area.path()))))
                        .toList(),
                door);
    }

    private static SituationView.Child child(
            AreaView child, List<Metric> metrics, Question question, Readings readings) {
        var row = row(child, metrics, question, readings);
        return new SituationView.Child(SituationView.Node.of(child), row.values(), row.yearOnYear(), row.doors());
    }

    private static SituationView.Row row(AreaView area, List<Metric> metrics, Question question, Readings readings) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        var changes = new LinkedHashMap<String, @Nullable YearOnYear>();
        var doors = new LinkedHashMap<String, Door.Opening>();
        for (var metric : metrics) {
            var door = door(metric, area, question);
            if (door == null) {
                values.put(metric.key(), null);
                changes.put(metric.key(), null);
            } else {
                values.put(metric.key(), value(readings.get(metric, question.period(), area.path())));
                changes.put(metric.key(), readings.yearOnYear(metric, question.period(), area.path()));
                doors.put(metric.key(), door);
            }
        }
        return new SituationView.Row(values, changes, doors);
    }

    private static @Nullable BigDecimal value(@Nullable Reading reading) {
        return reading == null ? null : reading.value();
    }

    /** The metric's own filter, with the area and sector it was asked for. */
    private static Door.@Nullable Opening door(Metric metric, AreaView area, Question question) {
        var opening = metric.door().open(question.period(), question.today());
        if (opening == null) {
            return null;
        }
        var filter = new LinkedHashMap<String, String>();
        filter.put("area", area.id().value().toString());
        if (question.sector() != null) {
            filter.put("sector", question.sector().toString());
        }
        filter.putAll(opening.filter());
        return new Door.Opening(opening.ledger(), filter);
    }
}
