package tocsin.analytics;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of this room. */
enum AnalyticsProblem implements ProblemKind {
    PERIOD_BACKWARDS(
            HttpStatus.BAD_REQUEST,
            "期间的起止颠倒",
            "起始日 {0} 晚于截止日 {1}，截止日最晚为今天。请把起始日改早。",
            "The period ends before it begins",
            "It begins on {0} and ends on {1}; it ends today at the latest. Choose an earlier first day.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    AnalyticsProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
