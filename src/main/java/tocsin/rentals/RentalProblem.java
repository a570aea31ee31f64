package tocsin.rentals;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
enum RentalProblem implements ProblemKind {
    NOT_A_RENTAL_HOUSE(
            "不是出租房",
            "“{0}”不属于出租房，不按六项条件评定。如实际对外出租，请先在档案里把场所类型改为出租房。",
            "No rental house",
            "“{0}” is no rental house and is not judged by these conditions. If it is let, correct its type of place first."),
    NOT_ANSWERED(
            "还有一项没有评",
            "“{0}”没有评定。请逐项选择符合、不符合或不适用。",
            "A condition is missing",
            "“{0}” is not answered. Answer each condition."),
    ANSWERED_TWICE("同一项评了两次", "{0} 出现了两次。每一项只评一次。", "Answered twice", "{0} stands twice. Answer each condition once."),
    NO_SUCH_CONDITION(
            "没有这一项条件",
            "{0} 不在现行的出租房条件里。请刷新后重新评定。",
            "No such condition",
            "{0} stands in no condition in force. Reload and judge again."),
    WHY_NOT_APPLICABLE(
            "不适用要写明理由", "“{0}”选了不适用，请写明为什么不适用。", "Say why it does not apply", "“{0}” is said not to apply: say why.");

    private final Text title;
    private final Text detail;

    RentalProblem(String titleZh, String detailZh, String titleEn, String detailEn) {
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    @Override
    public HttpStatus status() {
        return UNPROCESSABLE_CONTENT;
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
