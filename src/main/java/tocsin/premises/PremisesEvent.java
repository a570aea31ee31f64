package tocsin.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact this room makes true. */
public sealed interface PremisesEvent {
    /** A place has a file from now on. */
    record Registered(String number, @Nullable UUID organization, UUID area, UUID sector) implements PremisesEvent {}

    record Corrected(List<String> changed, int version) implements PremisesEvent {}

    /** The rules say something else of a place than before: its file, what is counted there, or a rule changed. */
    record Reassessed(RiskGrade before, RiskGrade grade, int points, List<String> gained, List<String> lost)
            implements PremisesEvent {}

    /**
     * A person overruled the rules about a category.
     *
     * @param holds null: left to the rules again
     */
    record CategoryRuled(String category, @Nullable Boolean holds, String reason) implements PremisesEvent {}

    /** It lies elsewhere in the area tree because its ground moved or ended. */
    record WentWithGround(UUID ground, UUID into) implements PremisesEvent {}

    /** It was said in which street and alley it stands, and which corners it has. */
    record LaidOut(@Nullable String street, @Nullable String alley, List<String> added, List<String> gone)
            implements PremisesEvent {}

    /**
     * Somebody looked at corners.
     *
     * @param corners by name
     * @param all how many the place has
     */
    record RoundWalked(UUID round, List<String> corners, int all) implements PremisesEvent {}

    record StateChanged(BusinessState before, BusinessState state, LocalDate fromOn) implements PremisesEvent {}

    /** The import it came by was taken back: it counts for nothing. */
    record Withdrawn(@Nullable UUID importId, String reason) implements PremisesEvent {}

    record Reinstated(@Nullable UUID importId, String reason) implements PremisesEvent {}

    /** A building has a file from now on. */
    record BuildingRegistered(String number) implements PremisesEvent {}

    record BuildingCorrected(List<String> changed, int version) implements PremisesEvent {}

    /** The import a building came by was taken back: it counts for nothing. */
    record BuildingWithdrawn(@Nullable UUID importId, String reason) implements PremisesEvent {}

    record BuildingReinstated(@Nullable UUID importId, String reason) implements PremisesEvent {}

    /** Another file became part of this one. */
    record Merged(UUID retired) implements PremisesEvent {}

    /** This file became part of another and points to it. */
    record MergedInto(UUID kept) implements PremisesEvent {}

    /** One file is two again. */
    record Unmerged(UUID other, String reason) implements PremisesEvent {}

    record KeyUnitConfirmed(LocalDate confirmedOn, String basis) implements PremisesEvent {}

    record KeyUnitRemoved(LocalDate removedOn, String reason) implements PremisesEvent {}

    /** A year's list of key units was filed with the government. */
    record KeyUnitsFiled(int year, int count, LocalDate filedOn) implements PremisesEvent {}

    /**
     * Another body's register counts so many as of a day.
     *
     * @param before what stood there, when it was corrected
     */
    record RegisterCounted(
            RegisterKind kind, LocalDate asOf, @Nullable Integer before, int count) implements PremisesEvent {}
}
