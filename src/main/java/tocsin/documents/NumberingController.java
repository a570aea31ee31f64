package tocsin.documents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of how bodies number their papers. */
@RestController
@RequestMapping("/api/numberings/{id}")
class NumberingController {
    private final Numberings numberings;

    NumberingController(Numberings numberings) {
        this.numberings = numberings;
    }

    @Operation(operationId = "getNumbering", summary = "Read how a body numbers", description = "查看一个机关的编号办法")
    @GetMapping
    NumberingView read(@PathVariable UUID id, Actor by) {
        return numberings.read(id, by);
    }

    @Operation(
            operationId = "setNumbering",
            summary = "Set how a body numbers its papers from a year on",
            description = "设定一个机关从某年起的编号办法")
    @PutMapping
    NumberingView set(@PathVariable UUID id, @Valid @RequestBody SetNumbering command, Actor by) {
        return numberings.set(id, command, by);
    }
}
