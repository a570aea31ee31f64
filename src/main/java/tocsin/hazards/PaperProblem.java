package tocsin.hazards;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals about the papers of a hazard: who may sign, what they must say, service, voiding. */
enum PaperProblem implements ProblemKind {
    ALREADY_ORDERED(
            CONFLICT,
            "已发过通知",
            "{0} 已发出 {1}，期限 {2}。要多给时间，请办延期；文书写错的，请作废后另发。",
            "Notice issued already",
            "{0} already has {1}, due {2}. Extend it to give more time; if the paper is wrong, declare it void and issue another."),
    NO_NOTICE_YET(
            CONFLICT,
            "还没有发整改通知",
            "{0} 还没有整改通知，不能进行这一步。请先发通知，或登记为当场整改。",
            "No notice yet",
            "{0} has no notice yet, so this step is not possible. Issue one first, or close it on the spot."),
    THREE_ELEMENTS_MISSING(
            UNPROCESSABLE_CONTENT,
            "三要素不全，不能发出",
            "缺少{0}。整改责任人、整改措施、整改期限三项齐全才能下达，请补齐。",
            "The three elements are incomplete",
            "Missing: {0}. A notice needs responsible person, measure and deadline; complete them."),
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
            "Nothing in the service of {0} is different. Change what is wrong, or cancel."),
    OFFICER_WITHOUT_POWER(
            UNPROCESSABLE_CONTENT,
            "执法人员不对",
            "{0}不是有执法权的机关的在职人员。请从名单中选两名执法人员。",
            "Not an officer",
            "No post in a body with the power of enforcement: {0}. Choose two officers from the list."),
    OFFICER_UNKNOWN(
            UNPROCESSABLE_CONTENT,
            "执法人员不对",
            "第 {0} 名执法人员不在人员名册中。请从名单中选。",
            "Not an officer",
            "Officer {0} is not on the register of people. Choose from the list."),
    CARD_SHARED(
            UNPROCESSABLE_CONTENT,
            "执法证号重复",
            "两名执法人员填了同一个执法证号“{0}”。请按各人的证件填写。",
            "One card for two",
            "Two officers bear the same card number “{0}”. Enter each one’s own.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    PaperProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
