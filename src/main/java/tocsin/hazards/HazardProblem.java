package tocsin.hazards;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals about a hazard itself; those about its course and its papers stand in {@link CourseProblem} and {@link PaperProblem}. */
enum HazardProblem implements ProblemKind {
    FOUND_IN_THE_FUTURE(
            UNPROCESSABLE_CONTENT,
            "发现时间在将来",
            "发现时间 {0} 晚于现在。请核对日期和设备时间。",
            "Found in the future",
            "The time found, {0}, is later than now. Check the date and the device's clock."),
    FOUND_TOO_EARLY(
            UNPROCESSABLE_CONTENT,
            "发现时间太早",
            "发现时间 {0} 早于 {1}，本系统的隐患目录从这一天起才有。请核对日期；更早的隐患请从旧台账导入补录。",
            "Found too early",
            "The time found, {0}, lies before {1}, the first day the lists of hazards speak of. Check the date; take older hazards over from an old ledger."),
    UNKNOWN_CODE(
            BAD_REQUEST,
            "不在目录里",
            "“{0}”不在目录“{1}”里。请从列表中选择。",
            "Not in the catalogue",
            "“{0}” is not in the catalogue “{1}”. Choose from the list."),
    MAJOR_NEEDS_BASIS(
            UNPROCESSABLE_CONTENT,
            "重大隐患须写明判定依据",
            "{0}定为重大须指明判定标准和条目，判定人为登录人。请选择条目，或改定为一般。",
            "A major hazard names its basis",
            "Grading {0} as major needs the standard and its item; whoever grades is the judge. Choose the item, or grade as general."),
    UNKNOWN_RULE_ITEM(
            UNPROCESSABLE_CONTENT,
            "判定条目不对",
            "发现当日适用的“{0}”里没有条目“{1}”。请按发现日期重新选择。",
            "No such item",
            "“{0}” in force on the day found has no item “{1}”. Choose again for that day."),
    UNKNOWN_ELEMENT(
            UNPROCESSABLE_CONTENT,
            "不是这个标准的要素",
            "今日适用的“{0}”里没有要素“{1}”。判定用判定当日的标准，请重新选择要素。",
            "Not an element of this standard",
            "“{0}”, in force today, has no element “{1}”. A determination uses the standard of its day; choose again."),
    COMPARE_WITH_STANDARD(
            UNPROCESSABLE_CONTENT,
            "须先对照标准原文",
            "“{0}”的条款还没有录入，系统只能提示为候选。请对照标准原文，写明对照的条款号，再定为重大。",
            "Compare with the standard first",
            "The clauses of “{0}” have not been entered, so this is a candidate only. Compare with the standard and state the clause before judging it major."),
    RELAPSE_OF_ANOTHER(
            UNPROCESSABLE_CONTENT,
            "反弹关联不对",
            "{0} 不是同一场所已销号的隐患，不能作为反弹的来源。请选择该场所已销号的记录。",
            "Wrong relapse link",
            "{0} is not a closed hazard of the same premises. Choose a closed record of this premises."),
    ALREADY_CLOSED(
            CONFLICT,
            "已经销号",
            "{0} 已于 {1} 销号，不再办理。如又出现，请登记新隐患并关联为反弹。",
            "Closed already",
            "{0} was closed on {1}. If it is back, record a new hazard and link it as a relapse."),
    VOIDED(
            CONFLICT,
            "已经作废",
            "{0} 已于 {1} 作废，不再办理。作废错了的，请先恢复。",
            "Void",
            "{0} was declared void on {1} and takes no act. If that was wrong, take it back first."),
    NOT_VOID(CONFLICT, "没有作废", "{0} 没有作废，不用恢复。", "Not void", "{0} is not void, so there is nothing to take back."),
    NOT_CLOSED_YET(
            CONFLICT,
            "还没有销号",
            "{0} 还没有销号。没有改好的，请在复查时退回。",
            "Not closed yet",
            "{0} is not closed. If it is not put right, send it back at the recheck."),
    NOT_SUBMITTABLE(
            CONFLICT,
            "现在不能报整改",
            "{0} 现为“{1}”，已有一份整改报告在等复查。请等复查结果。",
            "Cannot submit now",
            "{0} is “{1}”: a submission is waiting for recheck. Wait for its result."),
    DEADLINE_IN_THE_PAST(
            UNPROCESSABLE_CONTENT,
            "整改期限早于今天",
            "期限填的是 {0}，今天是 {1}。请改期限，或登记为当场整改。",
            "The deadline is in the past",
            "The deadline is {0}, today is {1}. Change it, or close the hazard on the spot."),
    DEADLINE_TOO_FAR(
            UNPROCESSABLE_CONTENT,
            "整改期限太远",
            "期限填的是 {0}，{1}隐患最长 {2} 个工作日，即到 {3}。请核对年份和日期。",
            "The deadline is too far away",
            "The deadline is {0}; a hazard of this level ({1}) has {2} working days at most, until {3}. Check year and day."),
    DEADLINE_NOT_IN_BOUNDS(
            UNPROCESSABLE_CONTENT,
            "整改期限不对",
            "整改期限填的是 {0} 个工作日，{1}隐患应为 1 至 {2} 个工作日。请改正。",
            "Not such a deadline",
            "The deadline is {0} working days; for a hazard of this level ({1}) it is 1 to {2}. Correct it."),
    CLOSURE_WITHOUT_PROOF(
            UNPROCESSABLE_CONTENT,
            "没有照片，不能销号",
            "{0} 销号须附现场照片，现在一张也没有。请先上传至少一张照片。",
            "No proof, no closure",
            "Closing {0} needs a photograph from the site, and there is none. Upload at least one first."),
    SUBMISSION_WITHOUT_PROOF(
            UNPROCESSABLE_CONTENT,
            "没有整改后照片",
            "{0} 报整改须附整改后的照片，现在一张也没有。请先上传至少一张。",
            "No photograph of the result",
            "A submission for {0} needs a photograph taken afterwards, and there is none. Upload at least one first."),
    PHOTO_USED_BEFORE(
            UNPROCESSABLE_CONTENT,
            "这张照片以前用过",
            "照片用过：{0}。请换一张这次拍的；确是这次所拍的，请勾选确认后再报。",
            "This picture has served before",
            "The picture served before: {0}. Take a new one; if it was taken for this act, confirm it and send again."),
    PROOF_NOT_NEW(
            UNPROCESSABLE_CONTENT,
            "没有复查时拍的照片",
            "{0} 的销号照片与发现时或单位报的照片相同，不能证明看过现场。请上传到场后新拍的照片。",
            "No picture of the recheck",
            "The pictures offered to close {0} are those of the find or of the submission and show no visit. Upload one taken on site."),
    MAJOR_NOT_ON_THE_SPOT(
            UNPROCESSABLE_CONTENT,
            "重大隐患不能当场销号",
            "{0} 是重大隐患，须下达通知、限期整改并复查。请发整改通知。",
            "Not on the spot",
            "{0} is major: it needs a notice, a deadline and a recheck. Issue a notice."),
    RECHECK_BY_RESPONSIBLE(
            UNPROCESSABLE_CONTENT,
            "复查人不得是整改责任人",
            "{0} 由您负责整改或由您报告整改，不能由您复查。请交由其他人复查。",
            "Not your own recheck",
            "You are responsible for rectifying {0} or submitted it, so somebody else must recheck it.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    HazardProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
