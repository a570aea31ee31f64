package tocsin.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;

/** A department's answer for a sector or for one unit, from a day on. */
record Regulation(
        UUID id,
        UUID areaId,
        AreaPath areaPath,
        @Nullable UUID sectorId,
        AreaPath sectorPath,
        @Nullable UUID unitId,
        UUID regulatorId,
        String regulatorName,
        String must,
        String reason,
        boolean leads,
        @Nullable String note,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        int version) {

    boolean holdsOn(LocalDate day) {
        return !fromOn.isAfter(day) && (untilOn == null || untilOn.isAfter(day));
    }

    /** True when it says who leads a place of this sector: the sector lies inside its own, and the place inside its area. */
    boolean reaches(AreaPath area, AreaPath sector) {
        return unitId == null && areaPath.contains(area) && sectorPath.contains(sector);
    }

    Regulation until(LocalDate day) {
        return over(day, version + 1);
    }

    /** The same, over from the beginning: taken in when it was over already. */
    Regulation ended(LocalDate day) {
        return over(day, version);
    }

    private Regulation over(LocalDate day, int nextVersion) {
        return new Regulation(
                id,
                areaId,
                areaPath,
                sectorId,
                sectorPath,
                unitId,
                regulatorId,
                regulatorName,
                must,
                reason,
                leads,
                note,
                fromOn,
                day,
                nextVersion);
    }

    /** The same duty, taken over by another department. */
    Regulation takenOver(UUID newId, OrganizationView by, String why, LocalDate from) {
        return new Regulation(
                newId,
                areaId,
                areaPath,
                sectorId,
                sectorPath,
                unitId,
                by.id().value(),
                by.name(),
                must,
                reason,
                leads,
                why,
                from,
                null,
                1);
    }
}
