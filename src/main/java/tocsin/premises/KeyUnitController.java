package tocsin.premises;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of key units. */
@RestController
class KeyUnitController {
    private final KeyUnits keyUnits;
    private final PremisesPage page;

    KeyUnitController(KeyUnits keyUnits, PremisesPage page) {
        this.keyUnits = keyUnits;
        this.page = page;
    }

    @Operation(operationId = "confirmKeyUnit", summary = "Confirm a key unit", description = "确认消防安全重点单位")
    @PutMapping("/api/premises/{id}/key-unit/{keyUnit}")
    PremisesPage.View confirm(
            @PathVariable PremisesId id,
            @PathVariable UUID keyUnit,
            @RequestBody @Valid ConfirmKeyUnit command,
            Actor by) {
        keyUnits.confirm(id, keyUnit, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "removeKeyUnit", summary = "Remove a key unit", description = "移出消防安全重点单位")
    @PutMapping("/api/premises/{id}/key-unit/{keyUnit}/removal")
    PremisesPage.View remove(
            @PathVariable PremisesId id,
            @PathVariable UUID keyUnit,
            @RequestBody @Valid RemoveKeyUnit command,
            Actor by) {
        keyUnits.remove(id, keyUnit, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "fileKeyUnits", summary = "File the year's list of key units", description = "报备年度重点单位名单")
    @PutMapping("/api/key-unit-lists/{list}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void file(@PathVariable UUID list, @RequestBody @Valid FileKeyUnits command, Actor by) {
        keyUnits.file(list, command, by);
    }
}
