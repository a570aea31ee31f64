package tocsin.demonstration;

import java.util.List;
import tocsin.hazards.ClassifyHazard;
import tocsin.hazards.CorrectHazard;
import tocsin.hazards.GradeHazard;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RestoreHazard;
import tocsin.hazards.VoidHazard;

/** What is done with a hazard just found, and so which course it takes. */
final class Beginnings {
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
        if (found.isCombinedUse()) {
            telling.later(
                    work.soonAfter(telling.now(), 5, 50),
                    () -> roads.standstills().combinedUse(found));
        } else if (found.isMajor()) {
            beginMajor(found);
        } else if (found.isGrave()) {
            telling.later(work.soonAfter(telling.now(), 5, 15), () -> judgeMajor(found));
        } else if (chance.inThousand(8)) {
            telling.later(work.after(telling.now(), 0, 1), () -> mistaken(found));
        } else if (chance.in(38)) {
            telling.later(
                    work.soonAfter(telling.now(), 5, 40), () -> roads.courses().onTheSpot(found));
        } else if (who.isOfficer(found.finder()) && every.nth("at once", 2)) {
            telling.later(
                    work.soonAfter(telling.now(), 5, 20), () -> roads.courses().atOnce(found));
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

    /** Judged by the elements of the standard first where it is a fire hazard; then stopped, guarded or ordered put right. */
    private void beginMajor(Found found) {
        if (found.regime() == MajorBasis.Regime.FIRE) {
            telling.later(work.soonAfter(telling.now(), 20, 50), () -> {
                determine(found);
                goOn(found);
            });
        } else {
            goOn(found);
        }
    }

    private void determine(Found found) {
        var judged = found.place().trade().gravest(MajorBasis.Regime.FIRE).determination(telling.now());
        telling.give(found.id(), judged, found.issuer());
    }

    private void goOn(Found found) {
        boolean guarded = chance.in(20);
        boolean unsafe = !guarded && every.nth("unsafe", 4);
        telling.later(
                work.after(telling.now(), 0, unsafe ? 0 : 2),
                guarded
                        ? () -> roads.standstills().guard(found)
                        : unsafe
                                ? () -> roads.standstills().unsafe(found)
                                : () -> roads.courses().order(found));
    }

    private void classify(Found found) {
        var site = found.place().trade().sector().equals("HOUSING") ? "RENTED" : "TOWN_AREA";
        telling.give(found.id(), new ClassifyHazard(chance.of(SETTINGS), site, 1), found.finder());
    }

    /** An officer looks at what was found and judges it major, by grading or by the elements of the standard; then it goes on as one. */
    private void judgeMajor(Found found) {
        var officer = who.officer(MajorBasis.Regime.FIRE);
        var taken = found.taken(MajorBasis.Regime.FIRE, officer);
        if (every.nth("judged", 2)) {
            var basis = found.place().trade().gravest(MajorBasis.Regime.FIRE).basis(telling.now());
            telling.give(found.id(), found.id().value(), new GradeHazard(HazardLevel.MAJOR, basis, 1), officer);
        } else {
            determine(taken);
        }
        goOn(taken);
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
}
