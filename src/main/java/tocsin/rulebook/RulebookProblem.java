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
            "Catalogue “{0}” was not found. There are: {1}."),
    UNKNOWN_RULE(
            HttpStatus.NOT_FOUND,
            "没有这条规则",
            "找不到规则“{0}”。请从规则清单里打开。",
            "No such rule",
            "Rule “{0}” was not found. Open it from the list of rules."),
    NOT_OPEN_TO_EDITIONS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "这条规则不能在这里改",
            "“{0}”由法规或标准整体给出，没有可由本地设定的数字。标准更新后随程序的新版本一起更新。",
            "This rule is not set here",
            "“{0}” is given whole by an instrument and has no number that a place sets. A new standard comes with a new release."),
    NUMBER_OUT_OF_BOUNDS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "数字超出范围",
            "“{0}”为 {1}，应在 {2} 到 {3} 之间。请改后再提。",
            "Number out of bounds",
            "“{0}” is {1}; it lies between {2} and {3}. Change it and propose again."),
    NUMBER_NOT_WHOLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "应为整数",
            "{0} 不是整数。请填整数。",
            "A whole number is needed",
            "{0} is not whole. Type a whole number."),
    NO_SUCH_PLACE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "没有这个区域",
            "找不到区划代码“{0}”。请选择现有的区域。",
            "No such place",
            "No area bears the code “{0}”. Choose one that stands."),
    CALENDAR_ODD(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "日历前后不一致",
            "{0} 不合适：放假从早到晚写且在该年内，上班日须是该年的周六或周日，同一天不能既放假又上班。请对照通知改正。",
            "The calendar contradicts itself",
            "{0} does not fit: days off run from early to late within the year, worked days are its Saturdays or Sundays, and no day is both. Compare it with the notice."),
    EDITION_EXISTS(
            HttpStatus.CONFLICT,
            "同一天已有版本",
            "这条规则在该区域从 {0} 起已有核准的版本。核准过的版本不再修改，请换一个施行日期。",
            "There is an edition of that day",
            "An approved edition holds for that place from {0}. What was approved is not changed: choose another day."),
    ONLY_FROM_NOW_ON(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "不能追溯施行",
            "施行日期 {0} 早于今天。已经作出的决定按当时的规则，不再改变；请填今天或以后的日期。",
            "It cannot hold from earlier",
            "{0} lies before today. What was decided stays by the rule of its day: give today or a later day."),
    OWN_PROPOSAL(
            HttpStatus.FORBIDDEN,
            "不能核准自己提出的版本",
            "规则版本须由另一个人核准。请找有核准权限的同事。",
            "Not one’s own proposal",
            "An edition is approved by another person than the one who proposed it. Ask a colleague who may."),
    NOT_YOUR_PROPOSAL(
            HttpStatus.FORBIDDEN,
            "不是您提出的",
            "这个版本由{0}提出，只有本人能撤回；需要退回请由核准人办理。",
            "Not yours",
            "It was proposed by {0}, who alone takes it back; whoever approves may refuse it."),
    ALREADY_DECIDED(
            HttpStatus.CONFLICT,
            "已经办理过",
            "这个版本已由{0}办理。请刷新后查看结果。",
            "Already decided",
            "{0} has decided this already. Reload to see how."),
    NOTHING_TO_CONFIRM(
            HttpStatus.CONFLICT,
            "不需要核对",
            "版本“{0}”已经核实，或还在等待正式通知。",
            "Nothing to confirm",
            "Edition “{0}” is confirmed already, or still waits for its instrument.");

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
