package tocsin.ledger;

import tocsin.foundation.Text;

/** How far an import has come. */
enum ImportStage {
    MAPPING("对应列", "mapping the columns"),
    CHECKING("正在校验", "checking"),
    CHECKED("校验完成", "checked"),
    WRITING("正在写入", "writing"),
    DONE("写入完成", "done"),
    FAILED("中断", "failed"),
    TAKING_BACK("正在撤回", "taking back"),
    TAKEN_BACK("已撤回", "taken back"),
    REINSTATING("正在恢复", "reinstating");

    private final Text label;

    ImportStage(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }

    /** True while a thread of ours works on it. */
    boolean isUnderWay() {
        return this == CHECKING || this == WRITING || this == TAKING_BACK || this == REINSTATING;
    }

    /** Where a job stands again when what it was at is refused. */
    ImportStage whenRefused() {
        return switch (this) {
            case TAKING_BACK -> DONE;
            case REINSTATING -> TAKEN_BACK;
            default -> FAILED;
        };
    }

    /** True when rows can be looked at, put right and written. */
    boolean isChecked() {
        return this == CHECKED || this == DONE;
    }
}
