package tocsin.hazards;

import tocsin.foundation.Text;

/** The three links of the closed loop (闭环), and its end. */
public enum LoopLink {
    SCREEN("排查", "Screening"),
    TREAT("整治", "Rectification"),
    ACCOUNT("问责", "Accountability"),
    CLOSED("已闭环", "Loop closed");

    private final Text label;

    LoopLink(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /** Where an open or closed hazard stands; it is at the third link once what is owed has gone up a level. */
    static LoopLink of(Hazard hazard, int levelsUp) {
        if (hazard.status() == HazardStatus.CLOSED) {
            return CLOSED;
        }
        if (levelsUp > 0) {
            return ACCOUNT;
        }
        return hazard.status() == HazardStatus.RECORDED ? SCREEN : TREAT;
    }
}
