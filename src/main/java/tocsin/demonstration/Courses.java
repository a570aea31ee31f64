package tocsin.demonstration;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.CorrectService;
import tocsin.hazards.ExtendDeadline;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.JudgeSafety;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RecordRecheck;
import tocsin.hazards.RectifyOnTheSpot;
import tocsin.hazards.RestoreNotice;
import tocsin.hazards.ServeNotice;
import tocsin.hazards.SubmitRectification;
import tocsin.hazards.VoidNotice;

/** The loop as life walks it: ordered, reported and rechecked, some in time, some late, some never. */
final class Courses {
    /** What a unit gets wrong the first time. */
    private static final List<String> SENT_BACK = List.of("照片拍的不是同一处", "只清了一半，通道仍不足", "新换的灯没有接通");

    private static final List<String> REASONS = List.of("配件到货延迟，供货单位已出具说明", "需停产施工，已与业主商定工期", "节前停工，工人已返乡");

    private final Telling telling;
    private final CountyStory.Cast cast;
    private final Chance chance;
    private final DayTime work;
    private final WhoActs who;
    private final AfterClosure after;
    private final Every every = new Every();

    Courses(Telling telling, CountyStory.Cast cast, DayTime work, AfterClosure after) {
        this.telling = telling;
        this.cast = cast;
        this.chance = cast.chance();
        this.work = work;
        this.who = new WhoActs(cast);
        this.after = after;
    }

    /** Put right before the finder's eyes. */
    void onTheSpot(Found found) {
        telling.give(
                found.id(),
                found.id().value(),
                new RectifyOnTheSpot(found.fault().measure(), List.of(chance.of(cast.after()))),
                found.finder());
        after.closed(found);
    }

    /** A notice, or an order of an authority for a major hazard; then whatever the unit makes of it. */
    void order(Found found) {
        int days = found.isMajor() ? chance.between(20, 40) : chance.between(3, 12);
        var notice = issue(found, days);
        telling.later(work.after(telling.now(), 0, 2), () -> serve(found, notice));
        if (days > 4 && chance.in(5)) {
            telling.later(work.after(telling.now(), 1, days - 3), () -> {
                extend(found, days + chance.between(3, 8));
                submission(found, days, chance.in(88), 0);
            });
        } else {
            submission(found, days, chance.in(88), 0);
        }
    }

    /** Small, and the officer is there: ordered at once, done and looked at within the hour or two (责令立即改正). */
    void atOnce(Found found) {
        var ordered = draft(found, IssueNotice.Kind.ORDER_IMMEDIATE, null, MajorBasis.Regime.FIRE);
        var paper = telling.give(found.id(), ordered, found.finder());
        telling.later(work.soonAfter(telling.now(), 2, 6), () -> serve(found, paper));
        telling.later(work.soonAfter(telling.now(), 15, 60), () -> {
            report(found);
            telling.later(work.soonAfter(telling.now(), 5, 20), () -> recheck(found, true, chance.of(cast.after())));
        });
    }

    /** A paper with a last day; a major hazard is first said to be safe meanwhile. */
    UUID issue(Found found, int workingDays) {
        if (found.regime() != null) {
            telling.give(found.id(), new JudgeSafety(true, "危险部位可以隔离", "停用隔离有关部位，整改期间专人值守"), found.issuer());
        }
        return paper(found, workingDays);
    }

    /** The same of what stands still already. */
    UUID paper(Found found, int workingDays) {
        var notice = telling.give(found.id(), notice(found, workingDays), found.issuer());
        if (every.nth("notice voided", 200)) {
            telling.give(found.id(), new VoidNotice(notice, "整改责任人写错"), found.issuer());
            telling.give(found.id(), new RestoreNotice(notice, "核对后没有写错"), found.issuer());
        }
        return notice;
    }

    private IssueNotice notice(Found found, int days) {
        var regime = found.regime();
        return draft(found, regime != null ? IssueNotice.Kind.ORDER_BY_DATE : IssueNotice.Kind.NOTICE, days, regime);
    }

    private IssueNotice draft(
            Found found, IssueNotice.Kind kind, @Nullable Integer days, MajorBasis.@Nullable Regime regime) {
        return new IssueNotice(
                kind,
                new IssueNotice.Responsible(
                        found.place().responsible(), found.place().phone(), null),
                found.fault().measure(),
                null,
                days,
                found.tracker(),
                regime == null ? null : who.signing(regime),
                regime == null ? null : article(regime));
    }

    private static String article(MajorBasis.Regime regime) {
        return regime == MajorBasis.Regime.FIRE ? "《中华人民共和国消防法》第六十条" : "《中华人民共和国安全生产法》第六十五条";
    }

    /** Handed over; some refuse to sign, and it is left with them before a witness. */
    void serve(Found found, UUID notice) {
        var taken = chance.in(2)
                ? "拒绝签收，已留置送达，见证人" + Names.person(chance)
                : found.place().responsible();
        var servedOn = TownClock.day(telling.now());
        telling.give(found.id(), notice, new ServeNotice(servedOn, taken), found.issuer());
        if (every.nth("service corrected", 300)) {
            var service = new ServeNotice(servedOn, found.place().responsible() + "（值班人员代收）");
            telling.later(
                    telling.now().plus(1, ChronoUnit.DAYS),
                    () -> telling.give(found.id(), new CorrectService(notice, "签收人记错", service), found.issuer()));
        }
    }

    /** More time before its time is over. */
    void extend(Found found, int workingDays) {
        var until = work.calendar().plusWorkingDays(TownClock.day(telling.now()), workingDays);
        telling.give(found.id(), new ExtendDeadline(until, chance.of(REASONS)), found.issuer());
    }

    /** In time, late, or forgotten until the ladder brings it up; a few are never done at all. */
    void submission(Found found, int days, boolean inTime, int round) {
        boolean forgotten = !inTime && chance.in(30);
        if (forgotten && telling.isLately() && chance.in(20)) {
            return;
        }
        int late = forgotten ? chance.between(12, 75) : chance.between(1, 9);
        int on = inTime ? chance.between(1, Math.max(1, days - 1)) : days + late;
        boolean visited = !inTime && !forgotten && round == 0 && chance.in(15);
        telling.later(
                work.after(telling.now(), on, on),
                visited ? () -> recheck(found, round, false) : () -> submit(found, round));
    }

    private void submit(Found found, int round) {
        report(found);
        telling.later(
                work.after(telling.now(), chance.in(90) ? 1 : 5, 5),
                () -> recheck(found, round, round > 0 || chance.in(84)));
    }

    /** The unit says that it is done. */
    void report(Found found) {
        telling.give(
                found.id(),
                new SubmitRectification("已按要求" + found.fault().measure(), List.of(chance.of(cast.after()))),
                who.submitter(found.place()));
    }

    /** Also when the time is over and nothing came. */
    private void recheck(Found found, int round, boolean passed) {
        recheck(found, passed, chance.of(passed ? cast.after() : cast.before()));
        if (!passed) {
            submission(found, 5, chance.in(80), round + 1);
        }
    }

    void recheck(Found found, boolean passed, String photo) {
        telling.give(
                found.id(),
                new RecordRecheck(
                        passed,
                        passed ? "现场查看，已整改到位" : chance.of(SENT_BACK),
                        List.of(photo),
                        passed ? null : chance.between(3, 7)),
                who.rechecker(found));
        if (passed) {
            after.closed(found);
        }
    }
}
