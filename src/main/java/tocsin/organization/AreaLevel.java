package tocsin.organization;

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

    public Text label() {
        return label;
    }
}
