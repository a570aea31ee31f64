package tocsin.hazards;

import tocsin.foundation.Text;

/** How grave a hazard is (《安全生产事故隐患排查治理暂行规定》第三条). Figures know them as 1 and 2. */
public enum HazardLevel {
    GENERAL(1, "一般", "General"),
    MAJOR(2, "重大", "Major");

    private final int gravity;
    private final Text label;

    HazardLevel(int gravity, String zh, String en) {
        this.gravity = gravity;
        this.label = Text.of(zh, en);
    }

    public int gravity() {
        return gravity;
    }

    public Text label() {
        return label;
    }
}
