package tocsin.hazards;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of hazards and of every act on them; each answers with the hazard as it then stands. */
@RestController
@RequestMapping("/api/hazards/{id}")
class HazardController {
    /** What a script or a phone sends along that knows the hazard already (RFC 7240 §4.2). */
    private static final String MINIMAL = "return=minimal";

    private final HazardActs acts;
    private final CombinedFinds finds;
    private final HazardPage page;

    HazardController(HazardActs acts, CombinedFinds finds, HazardPage page) {
        this.acts = acts;
        this.finds = finds;
        this.page = page;
    }

    @Operation(
            operationId = "getHazard",
            summary = "Read a hazard and what may be done on it",
            description = "查看一条隐患及可办事项")
    @GetMapping
    HazardView get(@PathVariable HazardId id, Actor by) {
        return page.get(id, by);
    }

    @Operation(
            operationId = "getNoticeProposal",
            summary = "Ask which deadline and which article of law the rules propose for a notice",
            description = "查询规则为整改通知建议的期限和法律条款")
    @GetMapping("/notice-proposal")
    HazardView.Proposal proposal(@PathVariable HazardId id, Actor by) {
        return page.proposal(id, by);
    }

    @Operation(
            operationId = "recordHazard",
            summary = "Record a hazard; Prefer: return=minimal is answered with 204 and no body",
            description = "登记隐患；请求头 Prefer: return=minimal 时只答 204，不返回内容")
    @PutMapping
    ResponseEntity<HazardView> record(
            @PathVariable HazardId id,
            @RequestBody @Valid RecordHazard command,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Actor by) {
        finds.record(id, command, by);
        return MINIMAL.equals(prefer)
                ? ResponseEntity.noContent()
                        .header("Preference-Applied", MINIMAL)
                        .build()
                : ResponseEntity.ok(page.get(id, by));
    }

    @Operation(operationId = "gradeHazard", summary = "Grade a hazard as general or major", description = "判定隐患等级")
    @PutMapping("/grading")
    HazardView grade(@PathVariable HazardId id, @RequestBody @Valid GradeHazard command, Actor by) {
        acts.give(id, command, by);
        return page.get(id, by);
    }

    @Operation(
            operationId = "rectifyHazardOnTheSpot",
            summary = "Record that a hazard was rectified on the spot",
            description = "登记当场整改")
    @PutMapping("/on-the-spot-rectification")
    HazardView rectifyOnTheSpot(@PathVariable HazardId id, @RequestBody @Valid RectifyOnTheSpot command, Actor by) {
        acts.give(id, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "issueNotice", summary = "Issue a rectification notice", description = "下达整改通知书")
    @PutMapping("/notices/{notice}")
    HazardView issueNotice(
            @PathVariable HazardId id, @PathVariable UUID notice, @RequestBody @Valid IssueNotice command, Actor by) {
        acts.give(id, notice, command.asNotice(), by);
        return page.get(id, by);
    }

    @Operation(operationId = "issueOrder", summary = "Issue a rectification order", description = "下达责令改正通知书")
    @PutMapping("/orders/{order}")
    HazardView issueOrder(
            @PathVariable HazardId id, @PathVariable UUID order, @RequestBody @Valid IssueNotice command, Actor by) {
        acts.give(id, order, command.asOrder(), by);
        return page.get(id, by);
    }

    @Operation(operationId = "recordService", summary = "Record that a notice was served", description = "登记文书送达")
    @PutMapping("/notices/{notice}/service")
    HazardView serve(
            @PathVariable HazardId id, @PathVariable UUID notice, @RequestBody @Valid ServeNotice command, Actor by) {
        acts.give(id, notice, command, by);
        return page.get(id, by);
    }

    @Operation(
            operationId = "correctService",
            summary = "Correct what was noted of a service, with a reason",
            description = "更正送达登记，写明理由")
    @PutMapping("/service-corrections/{act}")
    HazardView correctService(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid CorrectService command, Actor by) {
        acts.give(id, act, command, by);
        return page.get(id, by);
    }

    @Operation(
            operationId = "submitRectification",
            summary = "Submit a rectification for recheck",
            description = "提交整改情况，申请复查")
    @PutMapping("/submissions/{submission}")
    HazardView submit(
            @PathVariable HazardId id,
            @PathVariable UUID submission,
            @RequestBody @Valid SubmitRectification command,
            Actor by) {
        acts.give(id, submission, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "recheckHazard", summary = "Record a recheck", description = "登记复查结果")
    @PutMapping("/rechecks/{recheck}")
    HazardView recheck(
            @PathVariable HazardId id,
            @PathVariable UUID recheck,
            @RequestBody @Valid RecordRecheck command,
            Actor by) {
        acts.give(id, recheck, command, by);
        return page.get(id, by);
    }

    @Operation(
            operationId = "extendDeadline",
            summary = "Give more time to rectify, with a reason",
            description = "延长整改期限，写明理由")
    @PutMapping("/extensions/{extension}")
    HazardView extend(
            @PathVariable HazardId id,
            @PathVariable UUID extension,
            @RequestBody @Valid ExtendDeadline command,
            Actor by) {
        acts.give(id, extension, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "correctHazard", summary = "Correct what was recorded of a hazard", description = "更正隐患信息")
    @PutMapping("/corrections/{act}")
    HazardView correct(
            @PathVariable HazardId id, @PathVariable UUID act, @RequestBody @Valid CorrectHazard command, Actor by) {
        acts.give(id, act, command, by);
        return page.get(id, by);
    }
}
