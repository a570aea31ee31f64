package tocsin.premises;

import tocsin.foundation.Text;

/** Whether a place does business. */
public enum BusinessState {
    PLANNED("筹建", "Planned", true),
    OPERATING("营业", "Operating", true),
    SUSPENDED("停业", "Suspended", true),
    CLOSED("关闭", "Closed", false),
    MOVED_OUT("已搬离", "Moved out", false),
    /** The import it came by was taken back: nobody may choose it, and the file only tells what was. */
    WITHDRAWN("已作废", "Void", false);

    private final Text label;
    private final boolean active;

    BusinessState(String zh, String en, boolean active) {
        this.label = Text.of(zh, en);
        this.active = active;
    }

    public Text label() {
        return label;
    }

    /** True while the place is still there to be watched. */
    public boolean isActive() {
        return active;
    }
}
