package tocsin.hazards;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** HTTP of hazards chosen from the ledger. */
@RestController
@RequestMapping("/api/hazards")
class HazardSelectionController {
    /** As many ids as an address may carry through every proxy. */
    private static final int MOST = 200;

    private final HazardSelection selection;

    HazardSelectionController(HazardSelection selection) {
        this.selection = selection;
    }

    @Operation(
            operationId = "listSelectedHazards",
            summary = "Read some hazards and what may be done on each; at most 200",
            description = "查看选中的隐患及各自可办事项，最多 200 条")
    @GetMapping
    List<HazardSelection.Selected> list(@RequestParam List<UUID> ids, Actor by) {
        FoundationProblem.TOO_MANY_SELECTED.unless(ids.size() <= MOST, ids.size(), MOST);
        return selection.of(ids, by);
    }
}
