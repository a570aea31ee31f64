package tocsin.organization;

import tocsin.foundation.Text;

/** What somebody answers for at a node. One principal per node at a time; the others may be shared out by sector. */
public enum DutyKind {
    PRINCIPAL("第一责任人", "Principal"),
    LEAD_IN_CHARGE("分管负责人", "Leader in charge"),
    DIRECTLY_RESPONSIBLE("直接责任人", "Directly responsible");

    private final Text label;

    DutyKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
