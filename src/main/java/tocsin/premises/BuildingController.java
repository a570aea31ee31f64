package tocsin.premises;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of buildings. */
@RestController
@RequestMapping("/api/buildings")
class BuildingController {
    private final Buildings buildings;
    private final BuildingPage page;

    BuildingController(Buildings buildings, BuildingPage page) {
        this.buildings = buildings;
        this.page = page;
    }

    /** The version seen, and the building as it shall be. */
    record Correction(int version, @NotNull @Valid RecordBuilding changes) {}

    @Operation(operationId = "getBuilding", summary = "Read a building", description = "查看建筑")
    @GetMapping("/{id}")
    BuildingPage.View get(@PathVariable BuildingId id, Actor by) {
        return page.get(id, by);
    }

    @Operation(operationId = "recordBuilding", summary = "Record a building", description = "登记建筑")
    @PutMapping("/{id}")
    BuildingPage.View record(@PathVariable BuildingId id, @RequestBody @Valid RecordBuilding command, Actor by) {
        buildings.record(id, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "correctBuilding", summary = "Correct a building", description = "更正建筑信息")
    @PutMapping("/{id}/corrections/{act}")
    BuildingPage.View correct(
            @PathVariable BuildingId id, @PathVariable UUID act, @RequestBody @Valid Correction correction, Actor by) {
        buildings.correct(id, act, correction.version(), correction.changes(), by);
        return page.get(id, by);
    }
}
