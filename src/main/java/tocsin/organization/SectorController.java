package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of the sector tree. */
@RestController
@RequestMapping("/api/sectors")
class SectorController {
    private final Sectors sectors;

    SectorController(Sectors sectors) {
        this.sectors = sectors;
    }

    @Operation(operationId = "listSectors", summary = "List all sectors", description = "列出全部行业")
    @GetMapping
    List<SectorView> list(Actor by) {
        return sectors.list();
    }

    @Operation(operationId = "recordSector", summary = "Put a sector into the tree", description = "新增行业")
    @PutMapping("/{id}")
    SectorView record(@PathVariable UUID id, @Valid @RequestBody RecordSector command, Actor by) {
        return sectors.record(id, command, by);
    }

    @Operation(operationId = "renameSector", summary = "Give a sector another name", description = "行业更名")
    @PutMapping("/{id}/names/{act}")
    SectorView rename(
            @PathVariable UUID id, @PathVariable UUID act, @Valid @RequestBody RenameSector command, Actor by) {
        return sectors.rename(id, act, command, by);
    }
}
