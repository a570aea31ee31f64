package tocsin.hazards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.figures.Contribution;

/** The measures of this room, and how a void record keeps its own without counting. */
final class HazardMarks {
    static final String RURAL = "rural";
    static final String RENTED = "site-rented";
    static final String TOWN_AREA = "site-town-area";
    static final String COMBINED_USE = "site-combined-use";

    static final String LABOUR_INTENSIVE = "points-labour-intensive";
    static final String DECORATION = "points-decoration";
    static final String DECORATION_REMOVED = "points-decoration-removed";
    static final String INDUSTRY = "points-industry";

    /** Which measure the points of a catalogue count under. */
    private static final Map<String, String> LISTS = Map.of(
            "labour-intensive-checks", LABOUR_INTENSIVE,
            "decoration-materials", DECORATION,
            "industry-hazards", INDUSTRY);

    /** Owed beside the step that makes a hazard overdue. */
    static final Set<String> BESIDE = Set.of(
            HazardDeadlines.EXPIRY_RECHECK,
            HazardDeadlines.GUARD,
            HazardDeadlines.MEASURE,
            HazardDeadlines.LOOK_BACK,
            HazardDeadlines.RESUMPTION_CHECK);

    /** The same as a list of SQL. */
    static final String BESIDE_QUOTED = BESIDE.stream().sorted().collect(Collectors.joining("', '", "'", "'"));

    private static final String HIDDEN = "void-";
    private static final List<String> COUNTED = List.of(
            HazardMetrics.FOUND,
            HazardMetrics.CLOSED,
            HazardMetrics.OVERDUE,
            HazardMetrics.OVERDUE_ENDED,
            HazardMetrics.RELAPSED,
            HazardMetrics.RECTIFICATION_LATE,
            HazardMetrics.REPORTED_LATE,
            RURAL,
            RENTED,
            TOWN_AREA,
            COMBINED_USE,
            LABOUR_INTENSIVE,
            DECORATION,
            DECORATION_REMOVED,
            INDUSTRY);

    private HazardMarks() {}

    static Set<String> all() {
        return COUNTED.stream()
                .flatMap(measure -> Stream.of(measure, HIDDEN + measure))
                .collect(Collectors.toSet());
    }

    /** Counts under its setting and kind of site on the day it was found. */
    static Contribution classified(Contribution before, boolean rural, @Nullable String site) {
        var plain = before.without(RURAL).without(RENTED).without(TOWN_AREA).without(COMBINED_USE);
        var counted = rural ? plain.with(RURAL, plain.since()) : plain;
        return switch (site == null ? "" : site) {
            case "RENTED", HazardCourse.RED_RENTAL -> counted.with(RENTED, counted.since());
            case "TOWN_AREA" -> counted.with(TOWN_AREA, counted.since());
            case HazardCourse.COMBINED_USE -> counted.with(COMBINED_USE, counted.since());
            default -> counted;
        };
    }

    /** Counts once under each catalogue it is a point of, on the day it was found. */
    static Contribution pointed(Contribution before, Collection<String> points) {
        var counted = before;
        for (var list : LISTS.entrySet()) {
            counted = counted.without(list.getValue());
            if (points.stream().map(FindPoints::catalogue).anyMatch(list.getKey()::equals)) {
                counted = counted.with(list.getValue(), counted.since());
            }
        }
        return counted;
    }

    /** The time to rectify is over. */
    static Contribution rectificationLate(Contribution before, LocalDate on) {
        return before.without(HazardMetrics.RECTIFICATION_LATE).with(HazardMetrics.RECTIFICATION_LATE, on);
    }

    /** Reported, or rechecked without a report: what was late stays known, once. */
    static Contribution reported(Contribution before, LocalDate on) {
        if (before.count(HazardMetrics.RECTIFICATION_LATE) == 0) {
            return before;
        }
        var ended = before.without(HazardMetrics.RECTIFICATION_LATE);
        return ended.count(HazardMetrics.REPORTED_LATE) > 0 ? ended : ended.with(HazardMetrics.REPORTED_LATE, on);
    }

    /** No longer owed, though not done: it was not late either. */
    static Contribution rectificationTakenOff(Contribution before) {
        return before.without(HazardMetrics.RECTIFICATION_LATE);
    }

    /** Closed: combustible decoration is then removed. */
    static Contribution closed(Contribution before, LocalDate on) {
        var closed = before.with(HazardMetrics.CLOSED, on);
        return before.count(DECORATION) > 0 ? closed.with(DECORATION_REMOVED, on) : closed;
    }

    /** A void record: its marks wait under names that no figure reads. */
    static Contribution hidden(Contribution before) {
        return renamed(before, measure -> measure.startsWith(HIDDEN) ? measure : HIDDEN + measure);
    }

    /** Taken back: they count again. */
    static Contribution shown(Contribution before) {
        return renamed(before, measure -> measure.startsWith(HIDDEN) ? measure.substring(HIDDEN.length()) : measure);
    }

    private static Contribution renamed(Contribution before, UnaryOperator<String> name) {
        return new Contribution(
                before.area(),
                before.sector(),
                before.level(),
                before.since(),
                before.marks().stream()
                        .map(mark -> new Contribution.Mark(name.apply(mark.measure()), mark.day()))
                        .toList());
    }
}
