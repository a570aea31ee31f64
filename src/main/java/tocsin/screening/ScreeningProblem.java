package tocsin.screening;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
enum ScreeningProblem implements ProblemKind {
    NOT_A_TOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "按镇街汇总",
            "{0} 不是镇街。排查结果由镇街主要领导签字上报，请选择镇街或功能区。",
            "Gathered by town",
            "{0} is no town. Screening results go up signed by a town's principal: choose a town or a zone."),
    PERIOD_REVERSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "起止日期不对",
            "从 {0} 到 {1} 不是一段已开始的时间。请让止日不早于起日，起日不晚于今天。",
            "Not a period",
            "From {0} to {1} is no period that has begun. Let the last day not lie before the first, and the first not after today."),
    NOTHING_TO_GATHER(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "没有可汇总的隐患",
            "{0}从 {1} 到 {2} 没有尚未上报的隐患。请换一段时间，或查看已有的汇总。",
            "Nothing to gather",
            "{0} found nothing from {1} to {2} that has not gone up. Choose another period or look at what was gathered."),
    SIGNED_ALREADY(
            HttpStatus.CONFLICT,
            "已经签字上报",
            "这份排查结果已于 {0} 签字上报，不能再签。刷新后再看。",
            "Signed already",
            "These results were signed on {0} and have gone up. Reload to see how it stands."),
    NOBODY_TO_SIGN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "主要领导空缺，无人可签",
            "{0}今天没有第一责任人。请先在责任表登记继任者，或登记代理，再由其签字。",
            "Nobody to sign",
            "{0} has no principal today. Name a successor or somebody acting in the duty chart first; that person signs."),
    NOT_THE_PRINCIPAL(
            HttpStatus.FORBIDDEN,
            "只能由主要领导签字",
            "{0}的排查结果由第一责任人{1}签字，您不能代签。",
            "Signed by the principal only",
            "The results of {0} are signed by its principal, {1}; nobody signs in that person's place."),
    NOT_LOOKED_AT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "签字前先看汇总",
            "请求里没有写明看的是哪一份汇总。请打开这份排查结果，看过汇总后再签。",
            "Look at the summary first",
            "The request does not say which summary was looked at. Open the results, look at their summary and sign then."),
    CHANGED_SINCE_SEEN(
            HttpStatus.CONFLICT,
            "看汇总之后有变化，没有签",
            "现在上报 {0} 条（重大 {1}、一般 {2}），已整改 {3} 条，没有记录的场所 {4} 家。请看过新的汇总再签。",
            "Changed since you looked, nothing was signed",
            "Now going up: {0} (major {1}, general {2}), rectified: {3}, places with nothing on record: {4}. Look at the new summary and sign then."),
    VOID(
            HttpStatus.CONFLICT,
            "这份汇总已作废",
            "这份排查结果已于 {0} 作废：{1}。先恢复，或重新汇总。",
            "These results are void",
            "These results were declared void on {0}: {1}. Restore them first, or gather anew."),
    VOID_FROM_ABOVE(
            HttpStatus.FORBIDDEN,
            "已经上报，只能由上级作废",
            "已于 {0} 签字上报，作废和恢复由{1}以上的机构办理。",
            "Gone up: only a superior declares it void",
            "Signed on {0} and gone up; only an office above {1} declares it void or restores it."),
    GATHERED_ANEW(
            HttpStatus.CONFLICT,
            "已经另行汇总，不能恢复",
            "其中隐患 {0} 已在另一份汇总里。请先作废那一份，或从中退回这条，再恢复。",
            "Gathered anew, cannot be restored",
            "Its hazard {0} stands in other results by now. Declare those void or send it back from there, then restore."),
    SENT_BACK_ALREADY(
            HttpStatus.CONFLICT,
            "不在这份上报里",
            "隐患 {0} 不在这份上报里，或已经退回。刷新后再看。",
            "Not in this report",
            "Hazard {0} is not in this report or was sent back already. Reload to see how it stands."),
    NOTHING_LEFT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "全部退回了，没有可签的",
            "这份汇总里的隐患都已退回。请核实后重新汇总。",
            "Nothing left to sign",
            "Everything in these results was sent back. Look into it and gather anew."),
    GONE_UP(
            HttpStatus.FORBIDDEN,
            "已经上报，只能由上级退回",
            "已于 {0} 签字上报，退回由{1}以上的机构办理。",
            "Gone up: only a superior sends back",
            "Signed on {0} and gone up; only an office above {1} sends something back.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ScreeningProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
