package tocsin.documents;

import java.util.UUID;
import tocsin.foundation.Text;

/**
 * How a body numbers, as it leaves the room.
 *
 * @param fromYear the year it began in, or will begin in
 * @param usedThisYear the last number given this year; 0: none yet
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
        int usedThisYear,
        String next,
        int changesFromYear) {

    static NumberingView of(Numbering numbering, Text seriesLabel, int year, int last) {
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
                last,
                from > year ? numbering.number(from, 1) : numbering.number(year, last + 1),
                last == 0 ? year : year + 1);
    }
}
