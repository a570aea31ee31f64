package tocsin.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.DutyKind;
import tocsin.rulebook.Deadline;

/** One thing owed by a date, how far up its ladder it is, and what comes next. */
record AgendaItem(
        UUID id,
        AgendaSubject subject,
        String kind,
        Owe.Owner owner,
        DutyKind duty,
        AreaId dutyArea,
        AreaPath dutyPath,
        AreaPath areaPath,
        AreaPath sectorPath,
        Deadline deadline,
        @Nullable LocalDate opensOn,
        Climb climb,
        AgendaState state,
        int version) {

    /**
     * Which ladder, and how far up.
     *
     * @param edition edition of the rule {@code agenda/ladder} in force when it was owed
     * @param startsOn first day for a reminder or a level up, when that is later than the day it was owed
     * @param missedOn first day on which it was late
     * @param next what comes next; {@code null} at the top or when ended
     */
    record Climb(
            String ladder,
            String edition,
            @Nullable LocalDate startsOn,
            Tier tier,
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate missedOn,
            int levelsUp,
            @Nullable Next next) {

        /** Nothing of the ladder taken yet. */
        static Climb begin(String ladder, String edition, @Nullable LocalDate startsOn, Tier tier) {
            return new Climb(ladder, edition, startsOn, tier, null, null, 0, null);
        }

        Climb then(@Nullable Next step) {
            return new Climb(ladder, edition, startsOn, tier, remindedOn, missedOn, levelsUp, step);
        }

        Climb reminded(LocalDate on) {
            return new Climb(ladder, edition, startsOn, tier, on, missedOn, levelsUp, next);
        }

        Climb missed(LocalDate firstLateDay) {
            return new Climb(ladder, edition, startsOn, tier, remindedOn, firstLateDay, levelsUp, next);
        }

        Climb raisedTo(Tier above) {
            return new Climb(ladder, edition, startsOn, above, remindedOn, missedOn, levelsUp + 1, next);
        }
    }

    /** The node whose holder of the duty has it now, as it was called when it got there. */
    record Tier(AreaId area, AreaPath path, AreaLevel level, String name) {
        static Tier of(AreaView area) {
            return new Tier(area.id(), area.path(), area.level(), area.name());
        }
    }

    /** A step of the ladder. */
    enum Step {
        REMIND,
        MISS,
        RAISE
    }

    /** The step to be taken next, and from which moment on. */
    record Next(Step step, Instant at) {
        static Next on(Step step, LocalDate day) {
            return new Next(step, startOf(day));
        }

        LocalDate on() {
            return TownClock.day(at);
        }
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TownClock.ZONE).toInstant();
    }

    /** The moment from which it is late: the start of the day after the last day, or the instant. */
    Instant lateFrom() {
        var at = deadline.dueAt();
        return at != null ? at : startOf(deadline.day().plusDays(1));
    }

    /** True when its next step has come due. */
    boolean isDue(Instant now) {
        var next = climb.next();
        return next != null && !next.at().isAfter(now);
    }

    boolean isOpen() {
        return state == AgendaState.OPEN;
    }

    /** The item after a step. */
    AgendaItem with(Climb climbed) {
        return at(climbed, version + 1);
    }

    /** The item by another deadline, where it stood on its ladder. */
    AgendaItem due(Deadline other) {
        return new AgendaItem(
                id,
                subject,
                kind,
                owner,
                duty,
                dutyArea,
                dutyPath,
                areaPath,
                sectorPath,
                other,
                opensOn,
                climb,
                state,
                version);
    }

    /** The item as if it stood there, for reckoning. */
    AgendaItem at(Climb climbed) {
        return at(climbed, version);
    }

    private AgendaItem at(Climb climbed, int written) {
        return new AgendaItem(
                id,
                subject,
                kind,
                owner,
                duty,
                dutyArea,
                dutyPath,
                areaPath,
                sectorPath,
                deadline,
                opensOn,
                climbed,
                state,
                written);
    }
}
