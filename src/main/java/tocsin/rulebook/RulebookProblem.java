package tocsin.rulebook;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of the rulebook. */
public enum RulebookProblem implements ProblemKind {
    NO_RULE_IN_FORCE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "当日没有可用的规则",
            "规则“{0}”在 {1} 没有施行中的版本。请核对日期，或请管理员补录当时的版本。",
            "No rule in force that day",
            "Rule “{0}” has no edition in force on {1}. Check the day, or ask the administrator to add the edition of that time."),
    UNKNOWN_EDITION(
            HttpStatus.NOT_FOUND,
            "没有这个规则版本",
            "找不到规则版本“{0}”。请用发布它的程序版本打开，或请管理员补录。",
            "No such edition",
            "Edition “{0}” was not found. Open it with the release that carried it, or ask the administrator to add it."),
    UNKNOWN_CATALOGUE(
            HttpStatus.NOT_FOUND,
            "没有这个目录",
            "找不到目录“{0}”。可用的目录：{1}。",
            "No such catalogue",
            "Catalogue “{0}” was not found. There are: {1}.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    RulebookProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
