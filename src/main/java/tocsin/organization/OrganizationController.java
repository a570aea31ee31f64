package tocsin.organization;

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

/** HTTP of organizations. */
@RestController
@RequestMapping("/api/organizations")
class OrganizationController {
    private final Organizations organizations;

    OrganizationController(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The version seen, and the organization as it shall be. */
    record Correction(int version, @NotNull @Valid RecordOrganization changes) {}

    @Operation(operationId = "getOrganization", summary = "Read an organization", description = "查看单位")
    @GetMapping("/{id}")
    OrganizationView get(@PathVariable OrganizationId id, Actor by) {
        return organizations.read(id, by);
    }

    @Operation(operationId = "recordOrganization", summary = "Record an organization", description = "登记单位")
    @PutMapping("/{id}")
    OrganizationView record(@PathVariable OrganizationId id, @RequestBody @Valid RecordOrganization command, Actor by) {
        return organizations.record(id, command, by);
    }

    @Operation(operationId = "correctOrganization", summary = "Correct an organization", description = "更正单位信息")
    @PutMapping("/{id}/corrections/{act}")
    OrganizationView correct(
            @PathVariable OrganizationId id,
            @PathVariable UUID act,
            @RequestBody @Valid Correction correction,
            Actor by) {
        return organizations.correct(id, act, correction.version(), correction.changes(), by);
    }
}
