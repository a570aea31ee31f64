package tocsin.hazards;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals on the way of a hazard: stopping and resuming, guarding, combined use, more time. */
enum CourseProblem implements ProblemKind {
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
            "The new day, {0}, is not later than {1}. Choose a later one; if the paper bears a wrong day, declare it void and issue another.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    CourseProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
