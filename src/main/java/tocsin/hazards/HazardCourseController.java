package tocsin.hazards;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of what runs beside the states of a hazard; each act answers with the hazard as it then stands. */
@RestController
@RequestMapping("/api/hazards/{id}")
class HazardCourseController {
    private final HazardActs acts;
    private final HazardPage page;

    HazardCourseController(HazardActs acts, HazardPage page) {
        this.acts = acts;
        this.page = page;
    }

    @Operation(
            operationId = "classifyHazard",
            summary = "Say in what setting and kind of site a hazard stands",
            description = "登记隐患所处环境和场地类型")
    @PutMapping("/classifications/{act}")
    HazardView classify(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid ClassifyHazard command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "judgeSafety",
            summary = "Say whether a major hazard can be made safe meanwhile",
            description = "判定重大隐患整改期间能否保证安全")
    @PutMapping("/safety-judgements/{act}")
    HazardView judgeSafety(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid JudgeSafety command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "stopOperation",
            summary = "Stop work, production, use or renting",
            description = "责令停产停业、停止使用或停止出租")
    @PutMapping("/suspensions/{act}")
    HazardView stop(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid StopOperation command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(operationId = "askResumption", summary = "Ask to resume operation", description = "申请复产")
    @PutMapping("/resumption-requests/{act}")
    HazardView ask(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid AskResumption command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "acceptResumption",
            summary = "Record whether operation may be resumed",
            description = "登记复产验收结果")
    @PutMapping("/resumption-acceptances/{act}")
    HazardView accept(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid AcceptResumption command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "planGuard",
            summary = "Guard a hazard that cannot be removed for the time being",
            description = "对一时无法消除的隐患定预案、专人盯守")
    @PutMapping("/guard-plans/{act}")
    HazardView guard(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid PlanGuard command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(operationId = "reviewGuard", summary = "Record a review of a guard", description = "登记盯守情况")
    @PutMapping("/guard-reviews/{act}")
    HazardView review(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid ReviewGuard command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "chooseMeasure",
            summary = "Choose how combined use is separated",
            description = "选定三合一场所的整治措施")
    @PutMapping("/combined-use-measures/{act}")
    HazardView choose(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid ChooseMeasure command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(operationId = "checkMusts", summary = "Check each must of combined use", description = "逐项核对三合一场所的三个必须")
    @PutMapping("/must-checks/{act}")
    HazardView check(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid CheckMusts command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "refuseClosure",
            summary = "Refuse a closure for poor quality",
            description = "整改质量不合格，退回销号")
    @PutMapping("/closure-refusals/{act}")
    HazardView refuse(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid RefuseClosure command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(operationId = "recordLookBack", summary = "Record a look-back", description = "登记回头看结果")
    @PutMapping("/look-backs/{act}")
    HazardView lookBack(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid RecordLookBack command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "issueActPaper",
            summary = "Draw up the paper of a stop, of its release or of a guard plan",
            description = "出具停产停业、同意恢复的决定书或盯守通知书")
    @PutMapping("/papers/{paper}")
    HazardView issuePaper(
            @PathVariable HazardId id, @PathVariable UUID paper, @RequestBody @Valid IssueActPaper command, Actor by) {
        return give(id, paper, command, by);
    }

    @Operation(
            operationId = "recordPaperService",
            summary = "Record that the paper of a stop, a release or a guard was served",
            description = "登记停产停业、恢复或盯守文书的送达")
    @PutMapping("/papers/{paper}/service")
    HazardView servePaper(
            @PathVariable HazardId id, @PathVariable UUID paper, @RequestBody @Valid ServeNotice command, Actor by) {
        return give(id, paper, command, by);
    }

    @Operation(
            operationId = "voidNotice",
            summary = "Declare a notice or an order void, with a reason",
            description = "作废一份通知书或责令书，写明理由")
    @PutMapping("/notice-voidings/{act}")
    HazardView voidNotice(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid VoidNotice command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "restoreNotice",
            summary = "Take back that a notice or an order was declared void",
            description = "恢复作废的通知书或责令书")
    @PutMapping("/notice-restorations/{act}")
    HazardView restoreNotice(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid RestoreNotice command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(
            operationId = "voidHazard",
            summary = "Declare a record void, with a reason",
            description = "作废一条记录，写明理由")
    @PutMapping("/voidings/{act}")
    HazardView voided(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid VoidHazard command, Actor by) {
        return give(id, act, command, by);
    }

    @Operation(operationId = "restoreHazard", summary = "Take a void record back", description = "恢复作废的记录")
    @PutMapping("/restorations/{act}")
    HazardView restore(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid RestoreHazard command, Actor by) {
        return give(id, act, command, by);
    }

    private HazardView give(HazardId id, UUID act, HazardCommand command, Actor by) {
        acts.give(id, act, command, by);
        return page.get(id, by);
    }
}
