package tocsin.hazards;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of papers by who signs them (《行政处罚法》第四十二条). */
enum OfficerProblem implements ProblemKind {
    OFFICER_WITHOUT_POWER(
            "执法人员不对",
            "{0}不是有执法权的机关的在职人员。请从名单中选两名执法人员。",
            "Not an officer",
            "No post in a body with the power of enforcement: {0}. Choose two officers from the list."),
    OFFICER_UNKNOWN(
            "执法人员不对",
            "第 {0} 名执法人员不在人员名册中。请从名单中选。",
            "Not an officer",
            "Officer {0} is not on the register of people. Choose from the list."),
    CARD_SHARED(
            "执法证号重复",
            "两名执法人员填了同一个执法证号“{0}”。请按各人的证件填写。",
            "One card for two",
            "Two officers bear the same card number “{0}”. Enter each one’s own.");

    private final Text title;
    private final Text detail;

    OfficerProblem(String titleZh, String detailZh, String titleEn, String detailEn) {
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
