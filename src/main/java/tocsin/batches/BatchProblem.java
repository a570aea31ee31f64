package tocsin.batches;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of batches. */
enum BatchProblem implements ProblemKind {
    TOO_MANY_LINES(
            HttpStatus.CONTENT_TOO_LARGE,
            "一批行数太多",
            "一批最多 {0} 行，一行都没有办理。请分几批提交。",
            "Too many lines",
            "A batch holds at most {0} lines; none was done. Send it in several."),
    TOO_MANY_BYTES(
            HttpStatus.CONTENT_TOO_LARGE,
            "一批内容太大",
            "一批最大 {0} MB，一行都没有办理。请分几批提交。",
            "Too large a batch",
            "A batch holds at most {0} MB; none of it was done. Send it in several."),
    NO_LINES(
            HttpStatus.BAD_REQUEST,
            "这一批是空的",
            "没有收到要办理的内容。请每行写一条，写明 put（单条办理的地址）和 body（内容）。",
            "An empty batch",
            "Nothing to do was received. Write one act to a line, with put (the address of the single act) and body."),
    UNREADABLE_LINE(
            HttpStatus.BAD_REQUEST,
            "这一行读不懂",
            "每行须是一个 JSON 对象，有 put（单条办理的地址）和 body（内容）。请改正这一行后重新提交，其他行不受影响。",
            "This line cannot be read",
            "Each line is one JSON object with put (the address of the single act) and body. Correct this line and send it again; the others are not affected."),
    NOT_IN_A_BATCH(
            HttpStatus.NOT_FOUND,
            "不能成批办理",
            "“{0}”不是可以成批办理的事项。请单条办理。",
            "Not to be done in a batch",
            "“{0}” cannot be done in a batch. Do it by itself.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    BatchProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
