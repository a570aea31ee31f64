package tocsin.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tocsin.foundation.AreaPath;
import tocsin.foundation.JournalEntry;

/**
 * What one record counts for: under which measures, on which days, where, how grave. The days of past facts stay as they were; only what
 * a fact changes differs between two contributions, and the figures move by exactly that difference.
 *
 * @param area the node where it stood on the day of the fact
 * @param sector its sector; {@link AreaPath#EVERYWHERE} when it has none
 * @param level the source's own code for gravity, 0 when it has none; not negative
 * @param since the day its story began; "of those begun in a period" is asked by it
 * @param marks in a fixed order, repeats allowed: a record may become overdue twice
 */
public record Contribution(AreaPath area, AreaPath sector, int level, LocalDate since, List<Mark> marks) {
    /** Counts once under a measure on a local day in Asia/Shanghai. */
    public record Mark(String measure, LocalDate day) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            return Comparator.comparing(Mark::measure).thenComparing(Mark::day).compare(this, other);
        }
    }

    private static final int WAITING = -1;

    public Contribution {
        marks = marks.stream().sorted().toList();
    }

    /** A record that counts for nothing yet. */
    public static Contribution of(AreaPath area, AreaPath sector, int level, LocalDate since) {
        return new Contribution(area, sector, level, since, List.of());
    }

    /**
     * A record whose first fact has not been read yet: its transaction may have recorded another room's fact before, and transactions that
     * overlap can make a later act readable first. It counts for nothing, and its story is told from the first fact when that arrives.
     */
    public static Contribution waiting(JournalEntry fact) {
        return of(fact.area(), AreaPath.EVERYWHERE, WAITING, fact.on());
    }

    boolean isWaiting() {
        return level == WAITING;
    }

    /** First day of the month of its latest mark; of the one its story began in when it counts for nothing. */
    LocalDate latestMonth() {
        return marks.stream()
                .map(Mark::day)
                .max(Comparator.naturalOrder())
                .orElse(since)
                .withDayOfMonth(1);
    }

    /** Counts once more under a measure. */
    public Contribution with(String measure, LocalDate day) {
        return withMarks(
                Stream.concat(marks.stream(), Stream.of(new Mark(measure, day))).toList());
    }

    /** Counts under a measure no more, whenever it did. */
    public Contribution without(String measure) {
        return withMarks(
                marks.stream().filter(mark -> !mark.measure().equals(measure)).toList());
    }

    /** Counts under a measure once less: its latest day goes. */
    public Contribution withoutLast(String measure) {
        var left = new ArrayList<>(marks);
        marks.reversed().stream()
                .filter(mark -> mark.measure().equals(measure))
                .findFirst()
                .ifPresent(left::remove);
        return withMarks(left);
    }

    /** Counts for nothing any more, as when it was recorded by mistake. */
    public Contribution withoutMarks() {
        return withMarks(List.of());
    }

    /** How often it counts under a measure. */
    public int count(String measure) {
        return (int)
                marks.stream().filter(mark -> mark.measure().equals(measure)).count();
    }

    public Contribution atLevel(int other) {
        return new Contribution(area, sector, other, since, marks);
    }

    public Contribution at(AreaPath otherArea, AreaPath otherSector) {
        return new Contribution(otherArea, otherSector, level, since, marks);
    }

    public Contribution since(LocalDate day) {
        return new Contribution(area, sector, level, day, marks);
    }

    private Contribution withMarks(List<Mark> others) {
        return new Contribution(area, sector, level, since, others);
    }
}
