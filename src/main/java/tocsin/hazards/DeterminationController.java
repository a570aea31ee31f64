package tocsin.hazards;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of determinations by the standard on major fire hazards. */
@RestController
@RequestMapping("/api/hazards/{id}")
class DeterminationController {
    private final Determinations determinations;
    private final HazardActs acts;
    private final HazardPage page;

    DeterminationController(Determinations determinations, HazardActs acts, HazardPage page) {
        this.determinations = determinations;
        this.acts = acts;
        this.page = page;
    }

    @Operation(
            operationId = "getDeterminationProposal",
            summary = "Ask what the standard of today makes of the elements found",
            description = "查询所选要素按今日标准的判定建议")
    @GetMapping("/determination-proposal")
    Determinations.Proposal proposal(
            @PathVariable HazardId id,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam(defaultValue = "") List<String> element,
            @RequestParam(defaultValue = "") List<String> exclusion,
            Actor by) {
        return determinations.proposal(id, place, element, exclusion, by);
    }

    @Operation(
            operationId = "listDeterminations",
            summary = "Read how a hazard was judged by the standard",
            description = "查看一条隐患的判定记录")
    @GetMapping("/determinations")
    List<Determinations.View> list(@PathVariable HazardId id, Actor by) {
        return determinations.list(id, by);
    }

    @Operation(
            operationId = "determineMajor",
            summary = "Judge a hazard by the standard on major fire hazards",
            description = "按重大火灾隐患判定标准作出判定")
    @PutMapping("/determinations/{determination}")
    HazardView determine(
            @PathVariable HazardId id,
            @PathVariable UUID determination,
            @RequestBody @Valid DetermineMajor command,
            Actor by) {
        acts.give(id, determination, command, by);
        return page.get(id, by);
    }
}
