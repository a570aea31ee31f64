package tocsin.ledger;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of exports, and the reasons why one came to nothing. */
enum ExportRefusal implements ProblemKind {
    TOO_MANY_ROWS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "行数较多，请放到后台导出",
            "有 {0} 行，当场下载上限是 {1} 行。请改为后台导出（PUT /api/exports/…），完成后在“待办”的“我的任务”里下载。",
            "Too many rows to wait for",
            "There are {0} rows; at once at most {1} go out. Order the export as a job (PUT /api/exports/…) and download it under “My jobs” when it is ready."),
    NO_SUCH_EXPORT(
            HttpStatus.NOT_FOUND,
            "没有这次导出",
            "找不到导出 {0}，它可能是别人的，或已移除。请从“我的任务”重新打开。",
            "No such export",
            "Export {0} was not found: it may be somebody else's, or was removed. Open it again from “My jobs”."),
    TOO_MANY_EXPORTS(
            HttpStatus.CONFLICT,
            "还有导出没做完",
            "您有 {0} 次导出在排队或进行，最多 {1} 次。请等其中一次完成，或取消一次。",
            "Exports are still under way",
            "{0} of your exports are waiting or being written; {1} at most. Wait for one, or cancel one."),
    NOT_READY(
            HttpStatus.CONFLICT,
            "现在没有可下载的文件",
            "这次导出目前是“{0}”。排队或进行中的请稍候；中断、取消或已清除的请重新导出。",
            "There is no file to download now",
            "This export is “{0}”. Wait while it is under way; export anew when it failed, was cancelled or its file was removed."),
    UNDER_WAY(
            HttpStatus.CONFLICT,
            "导出还在进行",
            "这次导出目前是“{0}”，不能移除。请先取消，或等它完成。",
            "The export is under way",
            "This export is “{0}” and cannot be removed. Cancel it first, or wait until it is ready."),
    SCOPE_CHANGED(
            HttpStatus.FORBIDDEN,
            "您的岗位或区域已变",
            "这份文件按下单时的岗位范围导出，您现在看不到其中一部分。请按现在的范围重新导出。",
            "Your posts or areas have changed",
            "The file holds what your posts allowed when you ordered it, and you may no longer see all of that. Export anew within your present scope."),
    FILE_GONE(
            HttpStatus.GONE,
            "文件不在了",
            "这次导出的文件不在服务器上，可能在搬迁或恢复备份时没有带上。请重新导出。",
            "The file is gone",
            "The file of this export is not on the server, perhaps left behind by a move or a restored backup. Export anew."),
    NOT_WRITTEN(
            HttpStatus.INSUFFICIENT_STORAGE,
            "文件没有写成",
            "服务器写不了这个文件，多半是磁盘满了。请联系系统管理员，之后重新导出。",
            "The file could not be written",
            "The server could not write the file; most likely its disk is full. Tell the system administrator, then export anew."),
    BROKEN_OFF(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "导出几次都被打断",
            "服务器在这次导出中停了 {0} 次，没有再试。请缩小范围后重新导出，仍不行请报修。",
            "The export broke off several times",
            "The server stopped {0} times during this export and it was not tried again. Export fewer rows; report it if that fails too.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ExportRefusal(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
        this.status = status;
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
