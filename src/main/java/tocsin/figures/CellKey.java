package tocsin.figures;

import java.time.LocalDate;
import java.util.Comparator;

/** One cell within a kind. Written in this order, so that two writers never wait for each other in a circle. */
record CellKey(String area, String measure, String span, LocalDate period, LocalDate since, String sector, int level)
        implements Comparable<CellKey> {
    static final String DAY = "D";
    static final String MONTH = "M";

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::area)
            .thenComparing(CellKey::measure)
            .thenComparing(CellKey::span)
            .thenComparing(CellKey::period)
            .thenComparing(CellKey::since)
            .thenComparing(CellKey::sector)
            .thenComparingInt(CellKey::level);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
