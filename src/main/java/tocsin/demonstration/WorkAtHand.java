package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.MajorBasis;
import tocsin.organization.PersonId;

/**
 * Work that lies on desks whenever the story ends, in a holiday too. The unit whose safety manager has an account has a hazard in each state:
 * to rectify, nearly due, overdue, extended, sent back, waiting for recheck, stopped, closed; whoever else has an account has some to follow up.
 */
final class WorkAtHand {
    private final CountyStory.Cast cast;
    private final Telling telling;
    private final Findings findings;
    private final Beginnings.Roads roads;
    private final DayTime work;
    private final LocalDate last;

    WorkAtHand(CountyStory.Cast cast, Telling telling, Findings findings, Beginnings.Roads roads, DayTime work) {
        this.cast = cast;
        this.telling = telling;
        this.findings = findings;
        this.roads = roads;
        this.work = work;
        this.last = TownClock.day(cast.until());
    }

    /**
     * A hazard to be found.
     *
     * @param fault its place among the faults found everywhere; of a major one what is gravest there is found
     * @param issuer null: the town
     * @param tracker null: the issuer
     */
    private record Case(
            CountyPremises.Place place,
            int fault,
            MajorBasis.@Nullable Regime regime,
            @Nullable PersonId issuer,
            @Nullable PersonId tracker) {}

    void plan() {
        unit();
        offices();
    }

    private void unit() {
        ordered(byTown(0, 0), 3, 10);
        ordered(byTown(1, 2), 5, 6);
        ordered(byTown(2, 5), 18, 6);
        extended();
        sentBack();
        waiting(byTown(0, 7), 12, 15);
        waiting(byTown(2, 1), 9, 12);
        stopped();
        for (int site = 0; site < 3; site++) {
            closed(byTown(site, 3 + site), 30 + 9 * site);
        }
    }

    private void offices() {
        var staff = cast.staff();
        var noodles = cast.places().getFirst();
        var village =
                Objects.requireNonNull(staff.villageOfficers.get(noodles.grid().id()));
        var worker = Objects.requireNonNull(staff.gridWorkers.get(noodles.grid().id()));
        var regulator = Objects.requireNonNull(staff.regulators.get("INDUSTRY"));
        var inspector = Objects.requireNonNull(staff.officers.get(MajorBasis.Regime.WORK_SAFETY))
                .getFirst();
        ordered(new Case(noodles, 1, null, village, village), 6, 5);
        ordered(new Case(site(0), 8, null, village, worker), 4, 8);
        waiting(new Case(site(0), 6, null, village, village), 7, 9);
        ordered(new Case(noodles, 3, null, null, worker), 8, 6);
        waiting(new Case(site(0), 2, null, null, worker), 6, 10);
        ordered(new Case(site(1), 5, null, regulator, regulator), 5, 9);
        ordered(new Case(site(0), 4, null, regulator, regulator), 11, 7);
        waiting(new Case(site(1), 8, null, regulator, regulator), 9, 12);
        ordered(new Case(site(1), 4, MajorBasis.Regime.WORK_SAFETY, inspector, inspector), 10, 22);
        waiting(new Case(site(0), 5, MajorBasis.Regime.WORK_SAFETY, inspector, inspector), 14, 20);
    }

    private void ordered(Case planned, int before, int days) {
        find(
                planned,
                before,
                found -> telling.later(day(before - 1, 10, 5), () -> {
                    var notice = roads.courses().issue(found, days);
                    telling.later(day(before - 1, 15, 20), () -> roads.courses().serve(found, notice));
                }));
    }

    private void extended() {
        find(byTown(1, 6), 8, found -> {
            telling.later(day(7, 9, 40), () -> {
                var notice = roads.courses().issue(found, 8);
                telling.later(day(7, 11, 0), () -> roads.courses().serve(found, notice));
            });
            telling.later(day(3, 10, 30), () -> roads.courses().extend(found, 12));
        });
    }

    private void sentBack() {
        find(byTown(1, 4), 16, found -> {
            telling.later(day(15, 9, 15), () -> roads.courses().issue(found, 8));
            telling.later(day(8, 14, 10), () -> roads.courses().report(found));
            telling.later(
                    day(1, 10, 50),
                    () -> roads.courses().recheck(found, false, cast.before().getFirst()));
        });
    }

    private void waiting(Case planned, int before, int days) {
        find(planned, before, found -> {
            telling.later(day(before - 1, 9, 25), () -> roads.courses().issue(found, days));
            telling.later(day(1, 16, 5 + planned.fault()), () -> roads.courses().report(found));
        });
    }

    private void closed(Case planned, int before) {
        find(planned, before, found -> {
            telling.later(day(before - 1, 9, 35), () -> roads.courses().issue(found, 7));
            telling.later(day(before - 5, 15, 10), () -> roads.courses().report(found));
            telling.later(
                    day(before - 7, 10, 20),
                    () -> roads.courses().recheck(found, true, cast.after().getFirst()));
        });
    }

    /** People slept beside the store: stopped, ordered, and the unit has yet to ask to resume. */
    private void stopped() {
        var beside = new Trade.Fault(Standstills.COMBINED_USE, "成品库夹层住有值守人员", "搬出住宿，拆除夹层", "夹层");
        telling.later(day(4, 9, 50), () -> {
            var found = findings.found(site(2), beside, null, null, cast.fireOfficer());
            telling.later(
                    telling.now().plusSeconds(600), () -> roads.standstills().classify(found));
            telling.later(day(3, 9, 30), () -> roads.standstills().stopOperation(found));
            telling.later(day(3, 9, 50), () -> {
                var notice = roads.courses().issue(found, 9);
                telling.later(day(3, 11, 30), () -> roads.courses().serve(found, notice));
            });
        });
    }

    private void find(Case planned, int before, Consumer<Found> then) {
        telling.later(day(before, 9, 10 + planned.fault()), () -> {
            var place = planned.place();
            var issuer = planned.issuer() == null ? cast.townOfficer(place) : planned.issuer();
            var tracker = planned.tracker() == null ? issuer : planned.tracker();
            var regime = planned.regime();
            var fault = regime == null
                    ? Trade.EVERYWHERE.get(planned.fault())
                    : place.trade().gravest(regime).fault();
            var found = findings.found(place, fault, regime, null, issuer);
            then.accept(found.taken(regime, issuer, tracker));
        });
    }

    private Case byTown(int site, int fault) {
        return new Case(site(site), fault, null, null, null);
    }

    private CountyPremises.Place site(int index) {
        return CountyPremises.sites(cast.places()).get(index);
    }

    /** So many working days before the story ends. */
    private Instant day(int before, int hour, int minute) {
        return DayTime.at(work.calendar().minusWorkingDays(last, before), hour, minute);
    }
}
