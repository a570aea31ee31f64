package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Text;

/** HTTP of who looks after safety in a unit. */
@RestController
@RequestMapping("/api/organizations/{id}/safety-roles")
class UnitSafetyController {
    private final UnitSafety safety;

    UnitSafetyController(UnitSafety safety) {
        this.safety = safety;
    }

    /** Somebody in a role of safety. */
    record View(
            UUID id,
            SafetyRole role,
            Text label,
            String name,
            @MaskedByPost @Nullable String phone,
            @Nullable Boolean fullTime,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate voidedOn,
            int version) {}

    @Operation(
            operationId = "listSafetyRoles",
            summary = "List who looks after safety in a unit",
            description = "查看单位的安全管理人员")
    @GetMapping
    List<View> list(@PathVariable OrganizationId id, Actor by) {
        return safety.of(id, by).stream()
                .map(named -> new View(
                        named.id(),
                        named.role(),
                        named.role().label(),
                        named.name(),
                        named.phone(),
                        named.fullTime(),
                        named.fromOn(),
                        named.untilOn(),
                        named.voidedOn(),
                        named.version()))
                .toList();
    }

    @Operation(operationId = "nameSafetyRole", summary = "Name who looks after safety", description = "明确单位的安全管理人员")
    @PutMapping("/{role}")
    List<View> name(
            @PathVariable OrganizationId id,
            @PathVariable UUID role,
            @RequestBody @Valid NameSafetyRole command,
            Actor by) {
        safety.name(id, role, command, by);
        return list(id, by);
    }

    @Operation(operationId = "endSafetyRole", summary = "End a role of safety", description = "结束安全管理人员的任期")
    @PutMapping("/{role}/end")
    List<View> end(
            @PathVariable OrganizationId id, @PathVariable UUID role, @RequestBody @Valid EndTerm command, Actor by) {
        safety.end(id, role, command, by);
        return list(id, by);
    }
}
