package tocsin.documents;

import java.util.UUID;
import tocsin.foundation.Text;

/**
 * How a body numbers, as it leaves the room.
 *
 * @param fromYear the year it began in, or will begin in
 * @param firstNumber the first number of the year it holds in; those before went out on paper
 * @param firstThisYear the first number given this year; 0: none yet
 * @param usedThisYear the last number given this year; 0: none yet
 * @param papersThisYear how many papers bear a number of this year; as many as numbers were given, or there is a gap
 * @param voidThisYear how many of these are void
 * @param next how the next number of the year it holds in would read
 * @param changesFromYear the first year a change can begin in
 */
record NumberingView(
        UUID id,
        UUID bodyId,
        String bodyName,
        String series,
        Text seriesLabel,
        String mark,
        String pattern,
        int digits,
        int fromYear,
        int firstNumber,
        int firstThisYear,
        int usedThisYear,
        int papersThisYear,
        int voidThisYear,
        String next,
        int changesFromYear) {

    static NumberingView of(Numbering numbering, Text seriesLabel, int year, int last, NumberingStore.Given given) {
        int from = numbering.fromOn().getYear();
        return new NumberingView(
                numbering.id(),
                numbering.body(),
                numbering.bodyName(),
                numbering.series(),
                seriesLabel,
                numbering.mark(),
                numbering.pattern(),
                numbering.digits(),
                from,
                numbering.firstOf(Math.max(from, year)),
                given.first(),
                last,
                given.papers(),
                given.voided(),
                from > year
                        ? numbering.number(from, numbering.firstNumber())
                        : numbering.number(year, numbering.after(last, year)),
                last == 0 ? year : year + 1);
    }
}
