package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Telephone;

/** Registers a person at a node, working for an organization or none. */
public record RecordPerson(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Telephone @Size(max = 40) String phone,
        @NotNull AreaId areaId,
        @Nullable OrganizationId organizationId) {}
