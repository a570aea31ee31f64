package tocsin.figures;

import java.time.LocalDate;

/** One cell within a kind. Written in this order, so that two writers never wait for each other in a circle. */
record CellKey(String area, String measure, String span, LocalDate period, LocalDate since, String sector, int level)
        implements Comparable<CellKey> {
    static final String DAY = "D";
    static final String MONTH = "M";

    /** Written out, since hundreds of thousands are put in order. */
    @Override
    public int compareTo(CellKey other) {
        int order = area.compareTo(other.area);
        order = order != 0 ? order : measure.compareTo(other.measure);
        order = order != 0 ? order : span.compareTo(other.span);
        order = order != 0 ? order : period.compareTo(other.period);
        order = order != 0 ? order : since.compareTo(other.since);
        order = order != 0 ? order : sector.compareTo(other.sector);
        return order != 0 ? order : Integer.compare(level, other.level);
    }
}
