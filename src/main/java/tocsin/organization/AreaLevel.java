package tocsin.organization;

import java.util.List;
import tocsin.foundation.Text;

/** Levels of the one area tree, from the top. A zone (功能区) stands at a town's level outside the census tree. */
public enum AreaLevel {
    COUNTRY("全国", "Country"),
    PROVINCE("省", "Province"),
    CITY("市", "City"),
    COUNTY("县", "County"),
    TOWN("镇街", "Town"),
    ZONE("功能区", "Zone"),
    WORK_AREA("工作片", "Work area"),
    VILLAGE("村居", "Village"),
    GRID("网格", "Grid");

    private final Text label;

    AreaLevel(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** Levels that a node of this level may stand right below; none: it stands at the top. */
    List<AreaLevel> parents() {
        return switch (this) {
            case COUNTRY -> List.of();
            case PROVINCE -> List.of(COUNTRY);
            case CITY -> List.of(PROVINCE);
            // Some counties have no city above them, and some cities no county below.
            case COUNTY -> List.of(PROVINCE, CITY);
            case TOWN -> List.of(CITY, COUNTY);
            case ZONE -> List.of(PROVINCE, CITY, COUNTY, TOWN);
            case WORK_AREA -> List.of(TOWN, ZONE);
            case VILLAGE -> List.of(TOWN, ZONE, WORK_AREA);
            case GRID -> List.of(ZONE, VILLAGE);
        };
    }

    /** True when a government of this level runs an installation of its own, so that its tree may begin there. */
    boolean mayBeTop() {
        return compareTo(COUNTY) <= 0;
    }

    /** True when the code of a node of this level goes on from that of its parent (GB/T 2260, GB/T 10114). */
    boolean continues(AreaLevel parent) {
        return this != ZONE && this != WORK_AREA && parent != COUNTRY && parent != ZONE && parent != WORK_AREA;
    }

    public Text label() {
        return label;
    }
}
