package tocsin.foundation;

/** How a part of the installation fares, the best first. */
public enum HealthState {
    /** Does what it is for. */
    UP("正常", "Up"),
    /** Still does it, but late or near a limit: somebody should look. */
    DEGRADED("需要关注", "Degraded"),
    /** Does not do it. */
    OUT_OF_SERVICE("不能用", "Out of service");

    private final Text label;

    HealthState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** The state in words. */
    public Text label() {
        return label;
    }
}
