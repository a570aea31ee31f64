package tocsin.premises;

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
import tocsin.foundation.FoundationProblem;

/** HTTP of inspectors by name, and of the places chosen to be given one. */
@RestController
@RequestMapping("/api/premises")
class InspectorController {
    /** As many ids as an address may carry through every proxy. */
    private static final int MOST = 200;

    private final Inspectors inspectors;
    private final PremisesPage page;

    InspectorController(Inspectors inspectors, PremisesPage page) {
        this.inspectors = inspectors;
        this.page = page;
    }

    @Operation(
            operationId = "listSelectedPremises",
            summary =
                    "Read some premises, who inspects each, and why that cannot be changed where it cannot; at most 200",
            description = "查看选中的场所、各自的实名检查人，不能指定的写明原因，最多 200 处")
    @GetMapping
    List<Inspectors.Selected> list(@RequestParam List<UUID> ids, Actor by) {
        FoundationProblem.TOO_MANY_SELECTED.unless(ids.size() <= MOST, ids.size(), MOST);
        return inspectors.selected(ids, by);
    }

    @Operation(operationId = "nameInspector", summary = "Name who inspects premises", description = "指定实名检查人")
    @PutMapping("/{id}/inspector-namings/{act}")
    PremisesPage.View name(
            @PathVariable PremisesId id, @PathVariable UUID act, @RequestBody @Valid NameInspector command, Actor by) {
        inspectors.name(id, act, command, by);
        return page.get(id, by);
    }
}
