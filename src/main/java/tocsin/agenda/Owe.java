package tocsin.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.organization.DutyKind;
import tocsin.rulebook.Deadline;

/**
 * Puts something on the agenda.
 *
 * @param id chosen by the caller; a repeat under the same id changes nothing
 * @param kind what is owed: a code of the catalogue {@code agenda-kinds} or one added as data
 * @param owner who owes the act; {@link Owner#NOBODY_NAMED}: whoever holds the duty
 * @param duty kind of duty whose holder follows it up, and on a missed deadline the holder one level above
 * @param dutyArea the tier at which it begins
 * @param areaPath where the record stands: who may see it
 * @param sectorPath the record's sector
 * @param ladderStartsOn first day on which a step may be taken; for what was taken over from an old ledger
 * @param opensOn first day on which it lies on a desk; {@code null}: at once
 */
public record Owe(
        UUID id,
        AgendaSubject subject,
        String kind,
        Owner owner,
        DutyKind duty,
        AreaId dutyArea,
        AreaPath areaPath,
        AreaPath sectorPath,
        Deadline deadline,
        @Nullable LocalDate ladderStartsOn,
        @Nullable LocalDate opensOn) {

    /** The same, lying on a desk only from a day on. */
    public Owe openingOn(LocalDate day) {
        return new Owe(id, subject, kind, owner, duty, dutyArea, areaPath, sectorPath, deadline, ladderStartsOn, day);
    }

    /** The same, its ladder beginning on a day: for what was taken over from an old ledger. */
    public Owe climbingFrom(LocalDate day) {
        return new Owe(id, subject, kind, owner, duty, dutyArea, areaPath, sectorPath, deadline, day, opensOn);
    }

    /**
     * Who owes the act.
     *
     * @param person a person on our side, such as the one who must recheck
     * @param organization the unit that must act, when it is known
     * @param tracker the person named to follow it up, when there is one
     */
    public record Owner(
            Kind kind,
            @Nullable UUID person,
            @Nullable UUID organization,
            @Nullable UUID tracker) {
        /** Whose act it is. */
        public enum Kind {
            /** Whoever holds the duty at the tier where it begins. */
            DUTY_HOLDER,
            /** A person on our side. */
            PERSON,
            /** Somebody outside: a unit. */
            UNIT
        }

        /** The act is owed by whoever holds the duty at the tier where it begins. */
        public static final Owner NOBODY_NAMED = new Owner(Kind.DUTY_HOLDER, null, null, null);

        /** The act is owed by whoever holds the duty at the tier where it begins, and a named person follows it up. */
        public static Owner dutyHolder(UUID tracker) {
            return new Owner(Kind.DUTY_HOLDER, null, null, tracker);
        }

        /** A person owes it. */
        public static Owner person(UUID person) {
            return new Owner(Kind.PERSON, person, null, null);
        }

        /** A unit owes it, even when it is not registered, and a named person may follow it up. */
        public static Owner organization(@Nullable UUID organization, @Nullable UUID tracker) {
            return new Owner(Kind.UNIT, null, organization, tracker);
        }
    }
}
