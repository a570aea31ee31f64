package tocsin.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.ExtendDeadline;
import tocsin.hazards.GradeHazard;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.RecordRecheck;
import tocsin.hazards.RectifyOnTheSpot;
import tocsin.hazards.ServeNotice;
import tocsin.hazards.SubmitRectification;

/** How a hazard goes on once it is found: every step in life that has a command, some in time, some late, some never. */
final class Courses {
    /** What a unit gets wrong the first time. */
    private static final List<String> SENT_BACK = List.of("照片拍的不是同一处", "只清了一半，通道仍不足", "新换的灯没有接通");

    private static final List<String> REASONS = List.of("配件到货延迟，供货单位已出具说明", "需停产施工，已与业主商定工期", "节前停工，工人已返乡");

    private final Telling telling;
    private final CountyStory.Cast cast;
    private final Chance chance;
    private final DayTime work;
    private final Map<CountyPremises.Place, Found> lastClosed = new HashMap<>();

    Courses(Telling telling, CountyStory.Cast cast, DayTime work) {
        this.telling = telling;
        this.cast = cast;
        this.chance = cast.chance();
        this.work = work;
    }

    /** The last hazard closed in a place, when there is one. */
    @Nullable
    Found lastClosedIn(CountyPremises.Place place) {
        return lastClosed.get(place);
    }

    /** Lets one of the usual courses begin. */
    void begin(Found found) {
        if (!found.major() && chance.inThousand(3)) {
            telling.later(work.soonAfter(telling.now(), 5, 15), () -> judgeMajor(found));
        } else if (!found.major() && chance.in(38)) {
            telling.later(work.soonAfter(telling.now(), 5, 40), () -> onTheSpot(found));
        } else {
            boolean forgotten = chance.inThousand(6);
            telling.later(work.after(telling.now(), forgotten ? 9 : 0, forgotten ? 60 : 2), () -> order(found));
        }
    }

    /** The fire authority looks at what was found and judges it major; then it goes on as one. */
    private void judgeMajor(Found found) {
        telling.give(
                found.id(),
                found.id().value(),
                new GradeHazard(HazardLevel.MAJOR, Findings.basis(telling.now()), 1),
                found.officer());
        telling.later(work.after(telling.now(), 0, 2), () -> order(found.asMajor()));
    }

    /** Put right before the finder's eyes. */
    void onTheSpot(Found found) {
        telling.give(
                found.id(),
                found.id().value(),
                new RectifyOnTheSpot(found.fault().measure(), List.of(chance.of(cast.after()))),
                found.finder());
        lastClosed.put(found.place(), found);
    }

    /** A notice of the town, or an order of the fire authority for a major hazard. */
    void order(Found found) {
        int days = found.major() ? chance.between(20, 40) : chance.between(3, 12);
        var notice = issue(found, days);
        telling.later(work.after(telling.now(), 0, 2), () -> serve(found, notice));
        if (days > 4 && chance.in(5)) {
            telling.later(work.after(telling.now(), 1, days - 3), () -> extend(found, days));
        } else {
            submission(found, days, chance.in(88), 0);
        }
    }

    UUID issue(Found found, int workingDays) {
        var issuer = found.major() ? found.officer() : cast.townOfficer(found.place());
        return telling.give(found.id(), notice(found, workingDays, issuer), issuer);
    }

    private IssueNotice notice(Found found, int days, tocsin.organization.PersonId issuer) {
        return new IssueNotice(
                found.major() ? IssueNotice.Kind.ORDER_BY_DATE : IssueNotice.Kind.NOTICE,
                new IssueNotice.Responsible(
                        found.place().responsible(), found.place().phone(), null),
                found.fault().measure(),
                null,
                days,
                issuer,
                found.major() ? officers() : null,
                found.major() ? "《中华人民共和国消防法》第六十条" : null);
    }

    private List<IssueNotice.Officer> officers() {
        var officers = new ArrayList<IssueNotice.Officer>();
        for (var officer : cast.staff().fireOfficers) {
            officers.add(new IssueNotice.Officer(officer, "99-01-%04d".formatted(officers.size() + 1)));
        }
        return officers;
    }

    /** Handed over; some refuse to sign, and it is left with them before a witness. */
    void serve(Found found, UUID notice) {
        var issuer = found.major() ? found.officer() : cast.townOfficer(found.place());
        var taken = chance.in(2)
                ? "拒绝签收，已留置送达，见证人" + Names.person(chance)
                : found.place().responsible();
        telling.give(found.id(), notice, new ServeNotice(TownClock.day(telling.now()), taken), issuer);
    }

    private void extend(Found found, int days) {
        var issuer = found.major() ? found.officer() : cast.townOfficer(found.place());
        var until = work.calendar().plusWorkingDays(TownClock.day(telling.now()), days + chance.between(3, 8));
        telling.give(found.id(), new ExtendDeadline(until, chance.of(REASONS)), issuer);
        submission(found, days, chance.in(88), 0);
    }

    /** In time, late, or forgotten until the ladder brings it up; a few are never done at all. */
    void submission(Found found, int days, boolean inTime, int round) {
        boolean forgotten = !inTime && chance.in(30);
        if (forgotten && chance.in(4)) {
            return;
        }
        int late = forgotten ? chance.between(12, 75) : chance.between(1, 9);
        int after = inTime ? chance.between(1, Math.max(1, days - 1)) : days + late;
        boolean visited = !inTime && !forgotten && round == 0 && chance.in(15);
        telling.later(
                work.after(telling.now(), after, after),
                visited ? () -> recheck(found, round, false) : () -> submit(found, round));
    }

    private void submit(Found found, int round) {
        telling.give(
                found.id(),
                new SubmitRectification("已按要求" + found.fault().measure(), List.of(chance.of(cast.after()))),
                cast.townOfficer(found.place()));
        telling.later(
                work.after(telling.now(), chance.in(90) ? 1 : 5, 5),
                () -> recheck(found, round, round > 0 || chance.in(84)));
    }

    /** By the fire authority, never by the town that submitted. Also when the time is over and nothing came. */
    private void recheck(Found found, int round, boolean passed) {
        recheck(found, passed, chance.of(passed ? cast.after() : cast.before()));
        if (!passed) {
            submission(found, 5, chance.in(80), round + 1);
        }
    }

    void recheck(Found found, boolean passed, String photo) {
        var by = found.major() ? found.officer() : chance.of(cast.staff().fireOfficers);
        telling.give(
                found.id(),
                new RecordRecheck(
                        passed,
                        passed ? "现场查看，已整改到位" : chance.of(SENT_BACK),
                        List.of(photo),
                        passed ? null : chance.between(3, 7)),
                by);
        if (passed) {
            lastClosed.put(found.place(), found);
        }
    }
}
