package tocsin.lookbacks;

import tocsin.foundation.Text;

/** What came of a hazard that was drawn. */
public enum LookBackResult {
    HELD("没有反弹", "Has stayed away"),
    RELAPSED("已经反弹", "Is back"),
    POOR("质量不合格，已退回", "Poor, sent back"),
    VOID("记录已作废", "Record void");

    private final Text label;

    LookBackResult(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }
}
