package tocsin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of remembered mappings. */
@RestController
@RequestMapping("/api/import-mappings")
class ImportMappingController {
    private final ImportMappings mappings;

    ImportMappingController(ImportMappings mappings) {
        this.mappings = mappings;
    }

    @Operation(
            operationId = "listImportMappings",
            summary = "List the mappings remembered from imports",
            description = "查看记住的列对应关系")
    @GetMapping
    List<ImportMapping.View> list(Actor by) {
        return mappings.list(by);
    }

    @Operation(operationId = "renameImportMapping", summary = "Name a mapping", description = "给列对应关系命名")
    @PutMapping("/{id}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable UUID id, @Valid @RequestBody RenameMapping command, Actor by) {
        mappings.rename(id, command, by);
    }

    @Operation(operationId = "voidImportMapping", summary = "Void a mapping", description = "作废列对应关系")
    @PutMapping("/{id}/voiding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setVoid(@PathVariable UUID id, Actor by) {
        mappings.setVoid(id, true, by);
    }

    @Operation(operationId = "reinstateImportMapping", summary = "Reinstate a void mapping", description = "恢复作废的列对应关系")
    @DeleteMapping("/{id}/voiding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(@PathVariable UUID id, Actor by) {
        mappings.setVoid(id, false, by);
    }
}
