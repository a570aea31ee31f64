package tocsin.ledger;

import tocsin.foundation.Text;

/** How far an export that runs as a job has come. */
enum ExportStage {
    WAITING("排队中", "waiting"),
    WRITING("正在导出", "being written"),
    READY("可下载", "ready"),
    FAILED("中断", "failed"),
    CANCELLED("已取消", "cancelled"),
    /** Its file was removed when the time was over, or by whoever asked for it. */
    ENDED("文件已清除", "file removed");

    private final Text label;

    ExportStage(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }

    /** True while a thread of ours works on it, or will. */
    boolean isUnderWay() {
        return this == WAITING || this == WRITING;
    }
}
