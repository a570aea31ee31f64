package tocsin.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.ClassifyHazard;
import tocsin.hazards.CorrectHazard;
import tocsin.hazards.DetermineMajor;
import tocsin.hazards.GradeHazard;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RestoreHazard;
import tocsin.hazards.VoidHazard;

/** What is done with a hazard just found, and so which course it takes. */
final class Beginnings {
    private static final LocalDate NEW_STANDARD = LocalDate.of(2025, 11, 1);
    private static final List<String> SETTINGS = List.of("TOWN", "OLD_BLOCK", "VILLAGE_IN_CITY", "RURAL", "RURAL");

    private final Telling telling;
    private final CountyStory.Cast cast;
    private final Chance chance;
    private final DayTime work;
    private final WhoActs who;
    private final Roads roads;
    private final Every every = new Every();

    Beginnings(Telling telling, CountyStory.Cast cast, DayTime work, Roads roads) {
        this.telling = telling;
        this.cast = cast;
        this.chance = cast.chance();
        this.work = work;
        this.who = new WhoActs(cast);
        this.roads = roads;
    }

    /** Where a hazard may go from here. */
    record Roads(Courses courses, Standstills standstills) {}

    /** Lets one of the usual courses begin. */
    void begin(Found found) {
        if (found.fault().category().equals(Standstills.COMBINED_USE)) {
            telling.later(
                    work.soonAfter(telling.now(), 5, 50),
                    () -> roads.standstills().combinedUse(found));
        } else if (found.isMajor()) {
            beginMajor(found);
        } else if (chance.inThousand(5)) {
            telling.later(work.soonAfter(telling.now(), 5, 15), () -> judgeMajor(found));
        } else if (chance.inThousand(8)) {
            telling.later(work.after(telling.now(), 0, 1), () -> mistaken(found));
        } else if (chance.in(38)) {
            telling.later(
                    work.soonAfter(telling.now(), 5, 40), () -> roads.courses().onTheSpot(found));
        } else {
            beginUsual(found);
        }
    }

    private void beginUsual(Found found) {
        if (chance.in(5)) {
            telling.later(work.soonAfter(telling.now(), 2, 4), () -> {
                classify(found);
                orderSoon(found);
            });
        } else {
            orderSoon(found);
        }
    }

    private void orderSoon(Found found) {
        boolean forgotten = chance.inThousand(6);
        telling.later(
                work.after(telling.now(), forgotten ? 9 : 0, forgotten ? 60 : 2),
                () -> roads.courses().order(found));
    }

    private void beginMajor(Found found) {
        telling.later(
                work.after(telling.now(), 0, 2),
                chance.in(20)
                        ? () -> roads.standstills().guard(found)
                        : () -> roads.courses().order(found));
    }

    private void classify(Found found) {
        var site = found.place().trade().sector().equals("HOUSING") ? "RENTED" : "TOWN_AREA";
        telling.give(found.id(), new ClassifyHazard(chance.of(SETTINGS), site, 1), found.finder());
    }

    /** An officer looks at what was found and judges it major, by grading or by the elements of the standard; then it goes on as one. */
    private void judgeMajor(Found found) {
        var officer = who.officer(MajorBasis.Regime.FIRE);
        if (every.nth("judged", 2)) {
            telling.give(
                    found.id(),
                    found.id().value(),
                    new GradeHazard(HazardLevel.MAJOR, basis(MajorBasis.Regime.FIRE, telling.now()), 1),
                    officer);
        } else {
            telling.give(found.id(), determination(found), officer);
        }
        beginMajor(found.taken(MajorBasis.Regime.FIRE, officer));
    }

    private DetermineMajor determination(Found found) {
        boolean now = isNew(telling.now());
        var item = now ? "5" : "6.6";
        return new DetermineMajor(
                List.of("CROWDED_PLACE"),
                List.of(new DetermineMajor.FoundElement(item, found.fault().words(), null, null)),
                List.of(),
                HazardLevel.MAJOR,
                item,
                now ? "第5章（已对照标准原文）" : null,
                "集体讨论，三名监督员一致同意判定",
                null,
                1);
    }

    /** Entered twice: void. Some were not the same after all and are taken back. */
    private void mistaken(Found found) {
        var officer = cast.townOfficer(found.place());
        if (every.nth("corrected", 4)) {
            telling.give(
                    found.id(),
                    new CorrectHazard(
                            1, new CorrectHazard.Changes(null, found.fault().spot() + "东侧", null, null, null, null)),
                    officer);
            orderSoon(found);
            return;
        }
        telling.give(found.id(), new VoidHazard("与当天另一条登记重复"), officer);
        if (every.nth("restored", 3)) {
            telling.later(work.after(telling.now(), 1, 3), () -> {
                telling.give(found.id(), new RestoreHazard("核对后确认不是同一处"), officer);
                orderSoon(found);
            });
        }
    }

    /** The item of the standard in force that day. */
    static @Nullable MajorBasis basis(MajorBasis.@Nullable Regime regime, java.time.Instant at) {
        if (regime == null) {
            return null;
        }
        if (regime == MajorBasis.Regime.WORK_SAFETY) {
            return new MajorBasis(regime, "应急管理部令第10号", "INDUSTRY_AND_TRADE");
        }
        return isNew(at)
                ? new MajorBasis(regime, "GB 35181-2025", "5")
                : new MajorBasis(regime, "GB 35181-2017", "7.4.6");
    }

    private static boolean isNew(java.time.Instant at) {
        return !TownClock.day(at).isBefore(NEW_STANDARD);
    }
}
