package tocsin.lookbacks;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
enum LookBackProblem implements ProblemKind {
    PERIOD_REVERSED(
            UNPROCESSABLE_CONTENT,
            "起止日期不对",
            "从 {0} 到 {1} 不是一段已开始的时间。请让止日不早于起日，起日不晚于今天。",
            "Not a period",
            "From {0} to {1} is no period that has begun. Let the last day not lie before the first, and the first not after today."),
    SHARE_OR_COUNT(
            UNPROCESSABLE_CONTENT,
            "比例和条数填一项",
            "请填抽取比例，或抽取条数，只填一项。",
            "A share or a count",
            "Give the share to be drawn or how many, one of them."),
    NOTHING_TO_DRAW(
            UNPROCESSABLE_CONTENT,
            "没有可抽取的隐患",
            "{0}在 {1} 至 {2} 没有符合条件、尚未在回头看中的已销号隐患。请换一段时间或条件。",
            "Nothing to draw from",
            "{0} closed nothing from {1} to {2} that answers the question and is not being looked back at. Choose another period."),
    FEWER_THAN_ASKED(
            UNPROCESSABLE_CONTENT,
            "没有这么多",
            "符合条件的只有 {1} 条，抽不出 {0} 条。请减少条数，或改按比例抽取。",
            "Fewer than asked for",
            "Only {1} answer the question, {0} cannot be drawn. Ask for fewer, or for a share."),
    DUE_IN_THE_PAST(
            UNPROCESSABLE_CONTENT,
            "期限已过",
            "期限 {0} 早于今天。请填今天或以后的日期。",
            "Due in the past",
            "{0} lies before today. Give today or a later day."),
    NOBODY_ELSE(
            UNPROCESSABLE_CONTENT,
            "不能回头看自己销号的隐患",
            "{0} 由选定的人自己销号。请再加一名没有经手的人。",
            "Not what one closed oneself",
            "{0} was closed by the only person named. Name somebody else as well."),
    CANCELLED_ALREADY(CONFLICT, "任务已取消", "这个任务已于 {0} 取消。", "Cancelled already", "This look-back was cancelled on {0}.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    LookBackProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
