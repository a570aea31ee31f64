package tocsin.premises;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;

/** HTTP of what others' registers count. */
@RestController
@RequestMapping("/api/register-counts")
class RegisterCountController {
    private final RegisterCounts counts;
    private final TownClock clock;

    RegisterCountController(RegisterCounts counts, TownClock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /** The newest count of a kind. */
    record View(RegisterKind kind, Text label, LocalDate asOf, int count, String source) {}

    @Operation(
            operationId = "listRegisterCounts",
            summary = "Read the newest register counts of an area",
            description = "查看某区域最新的登记在册数")
    @GetMapping
    List<View> list(@RequestParam AreaId area, @RequestParam @Nullable LocalDate on, Actor by) {
        return counts.newest(area, on == null ? clock.today() : on, by).stream()
                .map(counted -> new View(
                        counted.kind(), counted.kind().label(), counted.asOf(), counted.count(), counted.source()))
                .toList();
    }

    @Operation(operationId = "recordRegisterCount", summary = "Enter a register count", description = "录入登记在册数")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(@PathVariable UUID id, @RequestBody @Valid RecordRegisterCount command, Actor by) {
        counts.record(id, command, by);
    }
}
