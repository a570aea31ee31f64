package tocsin.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a post in an organization, reaching over an area subtree and a sector subtree.
 *
 * @param sectorId null: every sector
 * @param role what it allows: a code of the role catalogue
 * @param dutyText the safety duty written into the post (一岗双责)
 */
public record OpenPost(
        @NotBlank @Size(max = 80) String title,
        @NotNull OrganizationId organizationId,
        @NotNull AreaId areaId,
        @Nullable UUID sectorId,
        @NotBlank @Size(max = 60) String role,
        @Nullable @Size(max = 1000) String dutyText) {}
