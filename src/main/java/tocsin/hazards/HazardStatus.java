package tocsin.hazards;

import tocsin.foundation.Text;

/** Where a hazard stands in the loop. */
public enum HazardStatus {
    RECORDED("待整改", "To be rectified"),
    ORDERED("整改中", "Rectifying"),
    SUBMITTED("待复查", "To be rechecked"),
    RETURNED("已退回", "Sent back"),
    CLOSED("已销号", "Closed");

    private final Text label;

    HazardStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
