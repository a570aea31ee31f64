package tocsin.rulebook;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** Rules over HTTP: anybody signed in reads them; editions are proposed by one person and approved by another. */
@RestController
@RequestMapping("/api")
class RuleController {
    private final RuleViews views;
    private final Proposals proposals;

    RuleController(RuleViews views, Proposals proposals) {
        this.views = views;
        this.proposals = proposals;
    }

    /** Why a proposal is refused. */
    record RefuseEdition(@NotBlank @Size(max = 500) String reason) {}

    /** @param comparedWith which print or page of the official text was looked at */
    record ConfirmEdition(@NotBlank @Size(max = 300) String comparedWith) {}

    @Operation(operationId = "listRules", summary = "List every rule with its numbers", description = "查看规则及其数字")
    @GetMapping("/rules")
    List<RuleView.Line> list(Actor by) {
        return views.list(by);
    }

    @Operation(operationId = "getRule", summary = "Read a rule with every edition", description = "查看规则及各版本")
    @GetMapping("/rules/{room}/{name}")
    RuleView get(@PathVariable String room, @PathVariable String name, Actor by) {
        return views.get(room + "/" + name, by);
    }

    @Operation(
            operationId = "confirmEdition",
            summary = "Say that an edition agrees with the official text",
            description = "核对规则版本与原文一致")
    @PutMapping("/rules/{room}/{name}/editions/{edition}/confirmations/{act}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @PathVariable String room,
            @PathVariable String name,
            @PathVariable String edition,
            @PathVariable UUID act,
            @RequestBody @Valid ConfirmEdition command,
            Actor by) {
        proposals.confirm(new RuleRef(room + "/" + name, edition), act, command.comparedWith(), by);
    }

    @Operation(operationId = "proposeEdition", summary = "Propose an edition of a rule", description = "提出规则版本")
    @PutMapping("/rule-proposals/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable UUID id, @RequestBody @Valid ProposeEdition command, Actor by) {
        proposals.propose(id, command, by);
    }

    @Operation(operationId = "approveEdition", summary = "Approve a proposed edition", description = "核准规则版本")
    @PutMapping("/rule-proposals/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable UUID id, Actor by) {
        proposals.approve(id, by);
    }

    @Operation(operationId = "refuseEdition", summary = "Refuse a proposed edition", description = "退回规则版本")
    @PutMapping("/rule-proposals/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable UUID id, @RequestBody @Valid RefuseEdition command, Actor by) {
        proposals.refuse(id, command.reason().strip(), by);
    }

    @Operation(operationId = "withdrawEdition", summary = "Take a proposed edition back", description = "撤回规则版本")
    @PutMapping("/rule-proposals/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, Actor by) {
        proposals.withdraw(id, by);
    }
}
