package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tocsin.foundation.TownClock;

/**
 * The hazards of the unit whose safety manager has an account. Whenever the story ends, in a holiday too, one stands in each state of work:
 * to rectify, nearly due, overdue, extended, sent back, waiting for recheck, stopped, closed.
 */
final class UnitAtWork {
    private final CountyStory.Cast cast;
    private final Telling telling;
    private final Findings findings;
    private final Beginnings.Roads roads;
    private final DayTime work;
    private final LocalDate last;

    UnitAtWork(CountyStory.Cast cast, Telling telling, Findings findings, Beginnings.Roads roads, DayTime work) {
        this.cast = cast;
        this.telling = telling;
        this.findings = findings;
        this.roads = roads;
        this.work = work;
        this.last = TownClock.day(cast.until());
    }

    void plan() {
        ordered(0, 0, 3, 10);
        ordered(1, 2, 5, 6);
        ordered(2, 5, 18, 6);
        extended();
        sentBack();
        waiting(0, 7, 12, 15);
        waiting(2, 1, 9, 12);
        stopped();
        for (int site = 0; site < 3; site++) {
            closed(site, 3 + site, 30 + 9 * site);
        }
    }

    private void ordered(int site, int fault, int before, int days) {
        find(
                site,
                fault,
                before,
                found -> telling.later(day(before - 1, 10, 5), () -> {
                    var notice = roads.courses().issue(found, days);
                    telling.later(day(before - 1, 15, 20), () -> roads.courses().serve(found, notice));
                }));
    }

    private void extended() {
        find(1, 6, 8, found -> {
            telling.later(day(7, 9, 40), () -> {
                var notice = roads.courses().issue(found, 8);
                telling.later(day(7, 11, 0), () -> roads.courses().serve(found, notice));
            });
            telling.later(day(3, 10, 30), () -> roads.courses().extend(found, 12));
        });
    }

    private void sentBack() {
        find(1, 4, 16, found -> {
            telling.later(day(15, 9, 15), () -> roads.courses().issue(found, 8));
            telling.later(day(8, 14, 10), () -> roads.courses().report(found));
            telling.later(
                    day(1, 10, 50),
                    () -> roads.courses().recheck(found, false, cast.before().getFirst()));
        });
    }

    private void waiting(int site, int fault, int before, int days) {
        find(site, fault, before, found -> {
            telling.later(day(before - 1, 9, 25), () -> roads.courses().issue(found, days));
            telling.later(day(1, 16, 5 + site), () -> roads.courses().report(found));
        });
    }

    private void closed(int site, int fault, int before) {
        find(site, fault, before, found -> {
            telling.later(day(before - 1, 9, 35), () -> roads.courses().issue(found, 7));
            telling.later(day(before - 5, 15, 10), () -> roads.courses().report(found));
            telling.later(
                    day(before - 7, 10, 20),
                    () -> roads.courses().recheck(found, true, cast.after().get(site)));
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

    private void find(int site, int fault, int before, java.util.function.Consumer<Found> then) {
        var faults = List.copyOf(Trade.EVERYWHERE);
        telling.later(
                day(before, 9, 10 + fault),
                () -> then.accept(
                        findings.found(site(site), faults.get(fault), null, null, cast.townOfficer(site(site)))));
    }

    private CountyPremises.Place site(int index) {
        return CountyPremises.sites(cast.places()).get(index);
    }

    /** So many working days before the story ends. */
    private Instant day(int before, int hour, int minute) {
        return DayTime.at(work.calendar().minusWorkingDays(last, before), hour, minute);
    }
}
