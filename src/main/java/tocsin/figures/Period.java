package tocsin.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Local days in Asia/Shanghai, both ends included.
 *
 * @param from first day
 * @param until last day; not before {@code from}
 */
public record Period(LocalDate from, LocalDate until) {
    /** Before everything that can be counted. */
    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + until);
        }
    }

    /** The same days a year before; 28 February stands for 29 February. */
    public Period lastYear() {
        return new Period(from.minusYears(1), until.minusYears(1));
    }

    /** The last months up to this period's end, each by itself; the last one ends where the period ends. */
    public List<Period> months(int count) {
        var last = YearMonth.from(until);
        return Stream.iterate(last.minusMonths(count - 1L), month -> month.plusMonths(1))
                .limit(count)
                .map(month -> new Period(month.atDay(1), month.equals(last) ? until : month.atEndOfMonth()))
                .toList();
    }
}
