package tocsin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** Every fact this room makes true. */
public sealed interface OrganizationEvent {
    /** A node stands in the area tree from now on. */
    record AreaRecorded(
            String code, AreaLevel level, @Nullable UUID parent) implements OrganizationEvent {}

    /** A node bears another name from a day on; its id and its place stay. */
    record AreaRenamed(String code, LocalDate fromOn) implements OrganizationEvent {}

    record AreaRecoded(String formerCode, String code, LocalDate fromOn) implements OrganizationEvent {}

    /** A node with everything inside it lies below another parent. */
    record AreaMoved(UUID fromParent, UUID toParent, AreaPath fromPath, AreaPath toPath, LocalDate movedOn)
            implements OrganizationEvent {}

    /** A node is no more; what stood on it is the successor's. */
    record AreaEnded(LocalDate endedOn, @Nullable UUID successor) implements OrganizationEvent {}

    /** A unit, a person or a post went with its ground. */
    record WentWithGround(UUID ground, UUID into) implements OrganizationEvent {}

    record SectorRecorded(String code) implements OrganizationEvent {}

    record OrganizationRecorded(String kind, UUID area, UUID sector) implements OrganizationEvent {}

    record OrganizationCorrected(List<String> changed, int version) implements OrganizationEvent {}

    record PersonRecorded(UUID area, @Nullable UUID organization) implements OrganizationEvent {}

    record PersonCorrected(List<String> changed, int version) implements OrganizationEvent {}

    record PostOpened(UUID organization, UUID area, AreaPath sector, String role) implements OrganizationEvent {}

    record PostCorrected(boolean dutyWritten, int version) implements OrganizationEvent {}

    /** A person holds a post from a day on, acting or in full. */
    record PostHeldFrom(UUID post, UUID person, LocalDate fromOn, boolean acting) implements OrganizationEvent {}

    record PostLeft(UUID post, UUID person, LocalDate untilOn) implements OrganizationEvent {}

    /** A person answers for a node from a day on. */
    record DutyAssigned(DutyKind kind, UUID area, AreaPath sector, UUID person, LocalDate fromOn, boolean acting)
            implements OrganizationEvent {}

    /** A duty is called so in an area and everywhere inside it. */
    record DutyCalled(DutyKind kind, Text title) implements OrganizationEvent {}

    /** A department answers for a sector of an area, or for one unit, from a day on. */
    record RegulatorAssigned(
            UUID area,
            @Nullable UUID sector,
            @Nullable UUID unit,
            UUID regulator,
            String reason,
            boolean leads,
            LocalDate fromOn)
            implements OrganizationEvent {}

    record RegulatorEnded(
            UUID area, @Nullable UUID sector, @Nullable UUID unit, UUID regulator, LocalDate untilOn)
            implements OrganizationEvent {}

    record DutyEnded(DutyKind kind, UUID area, UUID person, LocalDate untilOn) implements OrganizationEvent {}

    /** Somebody looks after safety in a unit from a day on. */
    record SafetyRoleNamed(SafetyRole role, LocalDate fromOn) implements OrganizationEvent {}

    record SafetyRoleEnded(SafetyRole role, LocalDate untilOn) implements OrganizationEvent {}
}
