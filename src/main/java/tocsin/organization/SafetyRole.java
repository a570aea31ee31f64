package tocsin.organization;

import tocsin.foundation.Text;

/** Who looks after safety in a unit. A unit has one body, one principal and one manager at a time, and any number of officers. */
public enum SafetyRole {
    SAFETY_BODY("安全管理机构", "Safety body", true),
    FIRE_SAFETY_PRINCIPAL("消防安全责任人", "Fire safety principal", true),
    FIRE_SAFETY_MANAGER("消防安全管理人", "Fire safety manager", true),
    SAFETY_OFFICER("安全管理人员", "Safety officer", false);

    private final Text label;
    private final boolean single;

    SafetyRole(String zh, String en, boolean single) {
        this.label = Text.of(zh, en);
        this.single = single;
    }

    public Text label() {
        return label;
    }

    /** True when a unit has at most one at a time. */
    boolean isSingle() {
        return single;
    }
}
