package tocsin.foundation;

import org.springframework.http.HttpStatus;

/** Refusals that any room may give. */
public enum FoundationProblem implements ProblemKind {
    SIGNED_OUT(HttpStatus.UNAUTHORIZED, "尚未登录", "请登录后再试。", "Signed out", "Sign in and try again."),
    NOT_YOUR_DUTY(
            HttpStatus.FORBIDDEN,
            "不在您的职责或区域内",
            "您现任的岗位不能在这里“{0}”。请联系本级管理员核对岗位和区域，或转给该区域的负责人。",
            "Not your duty or area",
            "None of your posts allows “{0}” here. Ask your administrator to check your posts, or pass it to whoever is responsible there."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "没有这条记录",
            "找不到“{0}”，它可能不存在，也可能不在您的区域内。请从台账里重新打开。",
            "No such record",
            "“{0}” was not found: it may not exist, or lies outside your area. Open it again from the ledger."),
    UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "提交的内容读不懂",
            "{0}。请改正后再提交，已填的内容不会丢。",
            "The request cannot be read",
            "{0}. Correct it and send again; what you typed is kept."),
    INVALID(HttpStatus.BAD_REQUEST, "有内容需要改正", "{0}", "Something needs correcting", "{0}"),
    CHANGED_MEANWHILE(
            HttpStatus.CONFLICT,
            "这条记录刚被别人改过",
            "您看到的是第 {0} 版，现在已是第 {1} 版。请看过新内容后再提交，您填的内容还在。",
            "Somebody changed this record meanwhile",
            "You saw version {0}; it is now version {1}. Look at what changed and submit again; what you typed is kept."),
    ID_TAKEN(
            HttpStatus.CONFLICT,
            "编号已用于另一内容",
            "编号 {0} 已经记录过不同的内容，重复提交必须完全相同。请换一个新编号。",
            "This id holds something else",
            "Id {0} already holds different content; a repeat must be identical. Use a new id."),
    TOO_MANY_SELECTED(
            HttpStatus.BAD_REQUEST,
            "一次选得太多",
            "选了 {0} 条，一次最多 {1} 条。请分几次办理。",
            "Too many selected",
            "{0} were selected; at most {1} at a time. Do it in several goes."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "内容过大",
            "收到 {0}，上限是 {1}。请拆分或压缩后再传。",
            "Too large",
            "Received {0}; the limit is {1}. Split or compress it."),
    TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            "内容没有按时传完",
            "{0} 秒内没有收完，已停止接收，没有写入。请检查网络后再提交，已填的内容不会丢。",
            "Did not arrive in time",
            "It had not arrived within {0} seconds, so receiving ended and nothing was written. Check the connection and send again; what you typed is kept."),
    DATABASE_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "系统正忙，没有写入",
            "同时办理的人太多，数据库连接都在使用。请几秒后再试，已填的内容不会丢。",
            "The system is busy; nothing was written",
            "Every connection to the database is in use. Try again in a few seconds; what you typed is kept."),
    DATABASE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "数据库暂时连不上，没有写入",
            "数据库正在重新启动或没有应答，恢复后会自动接上。请稍后再试，已填的内容不会丢。",
            "The database cannot be reached; nothing was written",
            "It is starting again or does not answer; the system goes on by itself when it is back. Try again shortly; what you typed is kept."),
    DISK_FULL(
            HttpStatus.SERVICE_UNAVAILABLE,
            "服务器磁盘已满，没有写入",
            "只能查看，暂时不能办理。请通知系统管理员腾出空间，之后会自动恢复，已填的内容不会丢。",
            "The server's disk is full; nothing was written",
            "Records can be read, not changed. Tell the system administrator to make room; it goes on by itself then, and what you typed is kept."),
    DISK_READ_ONLY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "服务器磁盘只读，没有写入",
            "只能查看，暂时不能办理。请通知系统管理员检查磁盘，恢复后会自动继续，已填的内容不会丢。",
            "The server's disk takes no writing; nothing was written",
            "Records can be read, not changed. Tell the system administrator to look at the disk; it goes on by itself then, and what you typed is kept."),
    UNEXPECTED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "系统出错，没有写入",
            "这不是您的问题，内容没有写入，可以稍后重试。报修时请附上编号 {0}。",
            "Something failed on our side",
            "Nothing was written; try again later. If you report it, quote {0}.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    FoundationProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
