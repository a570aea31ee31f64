package tocsin.hazards;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum HazardProblem implements ProblemKind {
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
    ALREADY_ORDERED(
            CONFLICT,
            "已发过通知",
            "{0} 已发出 {1}，期限 {2}。要多给时间，请办延期；文书写错的，请作废后另发。",
            "Notice issued already",
            "{0} already has {1}, due {2}. Extend it to give more time; if the paper is wrong, declare it void and issue another."),
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
    STOPPED_ALREADY(
            CONFLICT,
            "已经责令停止",
            "{0} 已责令停止，还没有恢复，不用再停。",
            "Stopped already",
            "Operation was stopped because of {0} and has not been resumed."),
    NOT_STOPPED(
            CONFLICT,
            "没有可申请恢复的停止",
            "{0} 现为“{1}”，不能申请恢复。",
            "Nothing to resume",
            "{0} is “{1}”, so there is no resumption to ask for."),
    RESUMPTION_NOT_ASKED(
            CONFLICT,
            "单位还没有申请恢复",
            "{0} 现为“{1}”。请单位整改后先申请恢复，再验收。",
            "Resumption not asked for",
            "{0} is “{1}”. The unit asks to resume first, then it is checked."),
    RESUMPTION_FIRST(
            CONFLICT,
            "还在停止，不能销号",
            "{0} 责令停止的还没有恢复。请先办恢复验收，再复查销号。",
            "Still stopped",
            "Operation is still stopped because of {0}. Accept the resumption first, then recheck and close."),
    NOT_GUARDED(
            CONFLICT,
            "没有盯守方案",
            "{0} 没有盯守方案，无从查看。请先定盯守方案。",
            "Not guarded",
            "{0} has no guard to review. Plan one first."),
    COMBINED_USE_STOPS(
            UNPROCESSABLE_CONTENT,
            "三合一场所一律先停业整改",
            "{0} 是住宿与生产经营合用场所，须先责令停产停业，没有例外。没有执法权的，请移交有执法权的机构。",
            "Combined use is stopped first",
            "{0} is dwelling combined with work or storage: operation is stopped first, without exception. Without the power to order it, pass it to a body that has."),
    MUSTS_FIRST(
            UNPROCESSABLE_CONTENT,
            "三个必须没有全部达到",
            "{0} 是三合一场所，三个必须逐项核对都达到后才能销号。请先到现场核对并登记。",
            "Not every must holds",
            "{0} is combined use: it is closed only when each must was found to hold. Check them on site first."),
    EACH_MUST_ONCE(
            UNPROCESSABLE_CONTENT,
            "每个必须核对一次",
            "“{0}”没有核对，或核对了两次。请逐项登记达到或没有达到。",
            "Each must once",
            "“{0}” is not answered, or twice. Say of each whether it holds."),
    NOT_COMBINED_USE(
            UNPROCESSABLE_CONTENT,
            "不是三合一场所",
            "{0} 没有登记为三合一场所。如确属住宿与生产经营合用，请先登记场地类型。",
            "Not combined use",
            "{0} is not noted as combined use. If dwelling and work are combined there, note the kind of site first."),
    STILL_COMBINED_USE(
            CONFLICT,
            "三个必须没有达到，不能改场地类型",
            "{0} 已按三合一核对过或定过措施，三个必须没有全部达到，不能改成别的场地类型。确属误登的，请作废后重新登记。",
            "Still combined use",
            "{0} was checked or given a measure as combined use and not every must holds. If it was noted by mistake, void the record and record it anew."),
    RED_RENTAL_STOPS(
            UNPROCESSABLE_CONTENT,
            "红色出租房先停止出租",
            "{0} 是评为红色的出租房，必须先停止出租再整改。请由有执法权的机构责令停止出租。",
            "Renting stops first",
            "{0} stands in a rental house graded red: renting is stopped first. A body with the power to order it stops renting."),
    UNSAFE_STOPS(
            UNPROCESSABLE_CONTENT,
            "无法保证安全的，先停后改",
            "{0} 已判定为整改期间无法保证安全，须先责令停产停业或停止使用，再定整改期限。没有执法权的，请移交有执法权的机构。",
            "What cannot be made safe is stopped first",
            "{0} was judged impossible to make safe meanwhile: operation is stopped first, then a deadline is set. Without the power to order it, pass it to a body that has."),
    SAFETY_NOT_JUDGED(
            UNPROCESSABLE_CONTENT,
            "先判定能否保证安全",
            "{0} 是重大隐患，发通知前须先判定整改期间能否保证安全：能保证的写明防范措施，不能保证的先停产停业。",
            "Judge first whether it is safe meanwhile",
            "{0} is a major hazard. Before a notice goes out, say whether it can be made safe meanwhile: if so by what measures, if not operation is stopped first."),
    SAFE_BY_WHAT(
            UNPROCESSABLE_CONTENT,
            "没有写防范措施",
            "{0} 判定为能保证安全，须写明整改期间的安全防范措施。",
            "Safe by what?",
            "{0} is judged safe meanwhile: name the measures that keep it so."),
    SAFETY_OF_MAJOR(
            UNPROCESSABLE_CONTENT,
            "一般隐患不用判定",
            "{0} 是一般隐患；能否保证安全只对重大隐患判定。情况严重的请先改定等级，或直接责令停产停业。",
            "Only of major hazards",
            "{0} is a general hazard; whether it is safe meanwhile is judged of major ones. If it is grave, grade it anew first or stop operation."),
    NOT_A_SUPERIOR(
            UNPROCESSABLE_CONTENT,
            "只能由上级退回销号",
            "{0} 的销号只能由镇街以上、且不是销号人的上级以质量不合格退回。请报上级。",
            "Only a superior may refuse it",
            "The closure of {0} may be refused only above the town, by somebody who did not close it. Report it upward."),
    NO_NOTICE_YET(
            CONFLICT,
            "还没有发整改通知",
            "{0} 还没有整改通知，不能进行这一步。请先发通知，或登记为当场整改。",
            "No notice yet",
            "{0} has no notice yet, so this step is not possible. Issue one first, or close it on the spot."),
    NOTHING_TO_EXTEND(
            CONFLICT,
            "没有可延的期限",
            "{0} 现为“{1}”，没有正在走的整改期限。请等复查结果；退回后会另定期限。",
            "No deadline to extend",
            "{0} is “{1}” and no time to rectify is running. Wait for the recheck; sent back, it gets a new deadline."),
    EXTENSION_BY_ANOTHER_BODY(
            FORBIDDEN,
            "期限不由您延长",
            "{0} 的文书由“{1}”发出，期限由它或它同一条线上的上级延长。请报它办理。",
            "Not yours to extend",
            "The paper about {0} was issued by “{1}”; it, or a body above it in its line, extends the time. Ask them."),
    EXTENSION_NEEDS_SUPERIOR(
            UNPROCESSABLE_CONTENT,
            "超出自行延期的限度",
            "{0} 已延期 {1} 次；发文机关自行延期最多 {2} 次，最晚到 {3}。请改选日期，或请“{4}”的上级办理。",
            "Beyond what the issuing body may extend",
            "{0} was extended {1} times; the issuing body may extend {2} times, up to {3}. Choose an earlier day, or ask a body above “{4}”."),
    EXTENSION_TOO_LATE(
            CONFLICT,
            "期限已过，不能延期",
            "{0} 的整改期限 {1} 已过。请复查：没有改好的退回，另定期限；逾期的记录保留。",
            "Too late to extend",
            "The time of {0} was over on {1}. Recheck it; sent back, it gets a new deadline, and that it was late stays on record."),
    EXTENSION_NOT_LATER(
            UNPROCESSABLE_CONTENT,
            "延期须晚于原期限",
            "新期限 {0} 不晚于原期限 {1}。请选更晚的日期；期限写错了的，请作废文书后另发。",
            "Not later",
            "The new day, {0}, is not later than {1}. Choose a later one; if the paper bears a wrong day, declare it void and issue another."),
    NOT_SUBMITTABLE(
            CONFLICT,
            "现在不能报整改",
            "{0} 现为“{1}”，已有一份整改报告在等复查。请等复查结果。",
            "Cannot submit now",
            "{0} is “{1}”: a submission is waiting for recheck. Wait for its result."),
    THREE_ELEMENTS_MISSING(
            UNPROCESSABLE_CONTENT,
            "三要素不全，不能发出",
            "缺少{0}。整改责任人、整改措施、整改期限三项齐全才能下达，请补齐。",
            "The three elements are incomplete",
            "Missing: {0}. A notice needs responsible person, measure and deadline; complete them."),
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
            "You are responsible for rectifying {0} or submitted it, so somebody else must recheck it."),
    ORDER_WITHOUT_POWER(
            UNPROCESSABLE_CONTENT,
            "没有执法权",
            "{0}没有登记执法权，不能发责令改正通知书。请改发整改通知书，或移送有执法权的机构。",
            "No enforcement power",
            "{0} is not marked as having enforcement power. Issue a notice instead, or refer it to a body that has."),
    STOP_WITHOUT_POWER(
            UNPROCESSABLE_CONTENT,
            "没有执法权",
            "{0}没有登记执法权，不能责令停产停业、停止使用，也不能出具有关决定书。请移送有执法权的机构。",
            "No enforcement power",
            "{0} is not marked as having enforcement power, so it can order no stop and draw up no decision about one. Refer it to a body that has."),
    NO_PAPER_NOW(
            CONFLICT,
            "现在不能出具这份文书",
            "{0}。请按隐患页面上的现状办理。",
            "No such paper can go out now",
            "{0}. Go on from what the page of the hazard shows."),
    PAPER_WITHOUT_OFFICERS(
            UNPROCESSABLE_CONTENT,
            "缺少执法人员",
            "停止或恢复的决定书须有两名执法人员及证号。请补齐。",
            "Officers are missing",
            "A decision to stop or to let resume needs two officers with their card numbers. Complete them."),
    PAPER_WITHOUT_LAW(
            UNPROCESSABLE_CONTENT,
            "缺少法律条款",
            "规则库没有建议恢复决定所依据的条款，请填写。",
            "The article of law is missing",
            "The rulebook proposes no article for a decision to let resume; enter one."),
    ORDER_INCOMPLETE(
            UNPROCESSABLE_CONTENT,
            "责令书要素不全",
            "责令改正须有两名执法人员及证号、依据的法律条款。请补齐{0}。",
            "The order is incomplete",
            "An order needs two officers with card numbers and the law's article. Complete: {0}."),
    NOTICE_VOID(
            CONFLICT,
            "文书已作废",
            "{0} 已作废，不能再办。请另发一份，或先恢复这一份。",
            "The paper is void",
            "{0} is void. Issue another, or restore this one first."),
    NOTICE_NOT_VOID(CONFLICT, "文书没有作废", "{0} 没有作废，不用恢复。", "Not void", "{0} is not void; there is nothing to restore."),
    NOTICE_BUILT_ON(
            CONFLICT,
            "文书之后已有办理，不能作废",
            "{0} 发出后已有{1}，作废会使它失去依据。请在隐患上继续办理；整条登记有误的，作废这条隐患。",
            "Something stands on the paper",
            "{1} stands on {0} and would lose its ground. Go on with the hazard; if the whole record is wrong, declare the hazard void."),
    NOTICE_SUPERSEDED(
            CONFLICT,
            "作废之后已有办理，不能恢复",
            "{0} 作废后已有{1}，不能再恢复。请按后来的办；确需恢复的，先作废后来的文书。",
            "Things went on since",
            "After {0} was declared void came {1}. Go on from there, or declare the later paper void first."),
    NOTICE_OF_A_WIDER_BODY(
            FORBIDDEN,
            "不是您所在机关的文书",
            "{0} 由{1}发出，只有{1}或上级可以作废、恢复。请转告他们。",
            "Not a paper of your body",
            "{0} was issued for {1}; only {1} or a superior can declare it void or restore it. Tell them."),
    SERVED_OUT_OF_TIME(
            UNPROCESSABLE_CONTENT,
            "送达日期不对",
            "送达日期 {0} 应在发出日 {1} 至今天之间。请改正。",
            "Wrong day of service",
            "The day of service, {0}, must lie between the day of issue, {1}, and today."),
    ALREADY_SERVED(
            CONFLICT,
            "已登记送达",
            "{0} 已登记于 {1} 送达，不用再登记。填错了的，请办“更正送达”，写明理由。",
            "Served already",
            "{0} is noted as served on {1}; nothing more to enter. If that is wrong, correct the service and say why."),
    NOT_SERVED_YET(
            CONFLICT,
            "还没有登记送达",
            "{0} 还没有登记送达，没有可更正的。请先登记送达。",
            "Not served yet",
            "No service of {0} is noted, so there is nothing to correct. Record the service first."),
    SERVICE_UNCHANGED(
            UNPROCESSABLE_CONTENT,
            "和原来登记的一样",
            "{0} 的送达登记没有改动。请改正填错的一项，或取消更正。",
            "Nothing is different",
            "Nothing in the service of {0} is different. Change what is wrong, or cancel.");

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
