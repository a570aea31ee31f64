package tocsin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact about units, the people in them and who looks after safety there. */
public sealed interface OrganizationEvent {
    record OrganizationRecorded(String kind, UUID area, UUID sector) implements OrganizationEvent {}

    record OrganizationCorrected(List<String> changed, int version) implements OrganizationEvent {}

    record PersonRecorded(UUID area, @Nullable UUID organization) implements OrganizationEvent {}

    record PersonCorrected(List<String> changed, int version) implements OrganizationEvent {}

    /** The number on a person's card was put on file, or taken off. */
    record PersonIdentified(boolean known, int version) implements OrganizationEvent {}

    /** Somebody read the whole of the number on a person's card. */
    record ResidentNumberRead() implements OrganizationEvent {}

    /** The import it came by was taken back: it counts for nothing. */
    record OrganizationWithdrawn(@Nullable UUID importId, String reason) implements OrganizationEvent {}

    record OrganizationReinstated(@Nullable UUID importId, String reason) implements OrganizationEvent {}

    record PersonWithdrawn(@Nullable UUID importId, String reason) implements OrganizationEvent {}

    record PersonReinstated(@Nullable UUID importId, String reason) implements OrganizationEvent {}

    /** Somebody looks after safety in a unit from a day on. */
    record SafetyRoleNamed(SafetyRole role, LocalDate fromOn) implements OrganizationEvent {}

    /** Somebody was named by mistake and was never in the role. */
    record SafetyRoleVoided(UUID named, SafetyRole role, String reason) implements OrganizationEvent {}

    record SafetyRoleRestored(UUID named, SafetyRole role, String reason) implements OrganizationEvent {}

    record SafetyRoleEnded(SafetyRole role, LocalDate untilOn) implements OrganizationEvent {}
}
