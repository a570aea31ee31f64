package tocsin.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** Every fact about posts, duties and regulators: who answers for what, from when on. */
public sealed interface DutyEvent {
    record PostOpened(UUID organization, UUID area, AreaPath sector, String role) implements DutyEvent {}

    record PostCorrected(boolean dutyWritten, int version) implements DutyEvent {}

    /** The import a post came by was taken back: it counts for nothing. */
    record PostWithdrawn(@Nullable UUID importId, String reason) implements DutyEvent {}

    record PostReinstated(@Nullable UUID importId, String reason) implements DutyEvent {}

    /** A person holds a post from a day on, acting or in full. */
    record PostHeldFrom(UUID post, UUID person, LocalDate fromOn, boolean acting) implements DutyEvent {}

    record PostLeft(UUID post, UUID person, LocalDate untilOn) implements DutyEvent {}

    /** A person answers for a node from a day on. */
    record DutyAssigned(DutyKind kind, UUID area, AreaPath sector, UUID person, LocalDate fromOn, boolean acting)
            implements DutyEvent {}

    /** A duty is called so in an area and everywhere inside it. */
    record DutyCalled(DutyKind kind, Text title) implements DutyEvent {}

    /** A department answers for a sector of an area, or for one unit, from a day on. */
    record RegulatorAssigned(
            UUID area,
            @Nullable UUID sector,
            @Nullable UUID unit,
            UUID regulator,
            String reason,
            boolean leads,
            LocalDate fromOn)
            implements DutyEvent {}

    record RegulatorEnded(
            UUID area, @Nullable UUID sector, @Nullable UUID unit, UUID regulator, LocalDate untilOn)
            implements DutyEvent {}

    /** The import by which a department came to answer for a sector was taken back: it never did. */
    record RegulatorWithdrawn(
            UUID area,
            @Nullable UUID sector,
            UUID regulator,
            @Nullable UUID importId,
            String reason) implements DutyEvent {}

    record RegulatorReinstated(
            UUID area,
            @Nullable UUID sector,
            UUID regulator,
            @Nullable UUID importId,
            String reason) implements DutyEvent {}

    record DutyEnded(DutyKind kind, UUID area, UUID person, LocalDate untilOn) implements DutyEvent {}
}
