package tocsin.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tocsin.foundation.TownClock;
import tocsin.hazards.AcceptResumption;
import tocsin.hazards.AskResumption;
import tocsin.hazards.CheckMusts;
import tocsin.hazards.ChooseMeasure;
import tocsin.hazards.ClassifyHazard;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.JudgeSafety;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.PlanGuard;
import tocsin.hazards.ReviewGuard;
import tocsin.hazards.StopOperation;

/** What is stopped, and what is guarded because it can be neither removed at once nor stopped. */
final class Standstills {
    /** The category, and the kind of site, of which the law says: stopped first, without exception. */
    static final String COMBINED_USE = "COMBINED_USE";

    private static final Map<String, String> PLANS = Map.of(
            "MOVE", "住宿人员全部搬出，拆除床铺",
            "SEPARATE", "砌实体墙封堵门洞，住宿部分单独出入",
            "IMPROVE", "增设独立安全出口、报警和应急照明",
            "BUILD", "与邻近厂区集中建宿舍，建成前在外租住");

    /** Sectors whose places are used rather than run. */
    private static final Set<String> USED = Set.of("EDUCATION", "HEALTH", "CIVIL_AFFAIRS");

    private final Telling telling;
    private final CountyStory.Cast cast;
    private final Chance chance;
    private final DayTime work;
    private final WhoActs who;
    private final Courses courses;
    private final Every every = new Every();
    private final StandstillPapers papers;

    /** Chances of what stands beside the story, so that nothing else turns out otherwise. */
    private final Chance beside = new Chance(31);

    Standstills(Telling telling, CountyStory.Cast cast, DayTime work, Courses courses) {
        this.telling = telling;
        this.cast = cast;
        this.chance = cast.chance();
        this.work = work;
        this.who = new WhoActs(cast);
        this.courses = courses;
        this.papers = new StandstillPapers(telling, new Chance(37));
    }

    /** Whoever finds it says what it is; the fire authority stops it, then orders it put right. */
    void combinedUse(Found found) {
        classify(found);
        var officer = who.officer(MajorBasis.Regime.FIRE);
        telling.later(work.after(telling.now(), 0, 3), () -> stop(found.taken(found.regime(), officer)));
    }

    /** What cannot be made safe while things go on is said to be so, and stopped within hours (安全生产法第六十五条). */
    void unsafe(Found found) {
        telling.give(found.id(), new JudgeSafety(false, gravest(found).danger(), null), found.issuer());
        telling.later(work.soonAfter(telling.now(), 10, 90), () -> stop(found));
    }

    private static Gravest gravest(Found found) {
        return found.place().trade().gravest(Objects.requireNonNull(found.regime()));
    }

    void classify(Found found) {
        telling.give(found.id(), new ClassifyHazard(null, COMBINED_USE, 1), found.finder());
    }

    private void stop(Found found) {
        stopOperation(found);
        telling.later(work.soonAfter(telling.now(), 10, 60), () -> {
            int days = chance.between(7, 20);
            var notice = courses.paper(found, days);
            if (found.isCombinedUse()) {
                choose(found, days);
            }
            telling.later(work.after(telling.now(), 0, 1), () -> courses.serve(found, notice));
            if (!telling.isLately() || !chance.in(15)) {
                int on = chance.in(85) ? chance.between(3, days) : days + chance.between(3, 25);
                telling.later(work.after(telling.now(), on, on), () -> ask(found));
            }
        });
    }

    /** One of the four measures, in turn. */
    private void choose(Found found, int days) {
        var measure = every.nth("build", 8)
                ? "BUILD"
                : every.nth("improve", 4) ? "IMPROVE" : every.nth("separate", 2) ? "SEPARATE" : "MOVE";
        telling.give(
                found.id(),
                beside.id(telling.now().toEpochMilli()),
                new ChooseMeasure(
                        measure,
                        TownClock.day(telling.now()).plusDays(days),
                        Objects.requireNonNull(PLANS.get(measure))),
                found.issuer());
    }

    /** Each must on site: what is refused lacks the first. */
    private void check(Found found, boolean hold) {
        telling.give(
                found.id(),
                beside.id(telling.now().toEpochMilli()),
                new CheckMusts(
                        List.of(
                                new CheckMusts.Must("SEPARATED", hold, hold ? null : "二楼仍有床铺"),
                                new CheckMusts.Must("OWN_EXIT", true, null),
                                new CheckMusts.Must("ALARM_AND_WATER", true, null)),
                        hold ? "住宿部分已清空，分隔到位" : "住宿人员没有全部搬出",
                        hold ? List.of(cast.after().getFirst()) : List.of()),
                found.issuer());
    }

    /** Stops operation, on the spot. */
    void stopOperation(Found found) {
        var stop =
                telling.give(found.id(), found.isCombinedUse() ? combined(found) : endangered(found), found.issuer());
        papers.draw(StandstillPapers.Matter.of(found), stop, signing(found));
    }

    private List<IssueNotice.Officer> signing(Found found) {
        return who.signing(Objects.requireNonNullElse(found.regime(), MajorBasis.Regime.FIRE));
    }

    private static StopOperation combined(Found found) {
        boolean let = isLet(found);
        return new StopOperation(
                let ? StopOperation.Kind.RENTING : StopOperation.Kind.PRODUCTION,
                let ? "全部出租房间" : "整个营业和加工区域",
                "住宿与生产经营合用，无法边经营边整改",
                "《中华人民共和国消防法》第六十一条");
    }

    private static StopOperation endangered(Found found) {
        return new StopOperation(
                kind(found),
                isLet(found) ? "全部出租房间" : found.fault().spot() + "及受其影响的区域",
                gravest(found).danger(),
                found.regime() == MajorBasis.Regime.FIRE ? "《中华人民共和国消防法》第五十四条" : "《中华人民共和国安全生产法》第六十五条");
    }

    private static StopOperation.Kind kind(Found found) {
        if (found.regime() == MajorBasis.Regime.WORK_SAFETY) {
            return StopOperation.Kind.WORK;
        }
        if (isLet(found)) {
            return StopOperation.Kind.RENTING;
        }
        return USED.contains(found.place().trade().sector()) ? StopOperation.Kind.USE : StopOperation.Kind.PRODUCTION;
    }

    private static boolean isLet(Found found) {
        return found.place().trade().sector().equals("HOUSING");
    }

    private void ask(Found found) {
        telling.give(
                found.id(),
                new AskResumption(
                        found.isCombinedUse()
                                ? "住宿人员已搬出，门洞已封堵"
                                : "已按要求" + found.fault().measure(),
                        List.of(chance.of(cast.after()))),
                who.submitter(found.place()));
        telling.later(work.after(telling.now(), 1, 3), () -> accept(found, !every.nth("refused", 6)));
    }

    private void accept(Found found, boolean accepted) {
        var acceptance = telling.give(
                found.id(),
                new AcceptResumption(
                        accepted, note(found, accepted), List.of(chance.of(accepted ? cast.after() : cast.before()))),
                found.issuer());
        if (found.isCombinedUse()) {
            check(found, accepted);
        }
        if (accepted) {
            papers.draw(StandstillPapers.Matter.of(found), acceptance, signing(found));
            courses.submission(found, 3, true, 1);
        } else {
            telling.later(work.after(telling.now(), 3, 8), () -> ask(found));
        }
    }

    private static String note(Found found, boolean accepted) {
        if (found.isCombinedUse()) {
            return accepted ? "已无人住宿，分隔到位" : "二楼仍有床铺";
        }
        return accepted ? "到场查验，危险已消除，同意恢复" : "只做了一部分，危险没有消除";
    }

    /** Planned with the order, looked at again some days later; then the unit does what it was ordered. */
    void guard(Found found) {
        var today = TownClock.day(telling.now());
        var plan = telling.give(
                found.id(),
                new PlanGuard(
                        PlanGuard.Cause.CANNOT_BE_REMOVED,
                        "发现险情立即停机、断电、疏散，报119并由微型消防站先期处置",
                        "停用相关区域，增配灭火器，每两小时巡查一次并登记",
                        Names.person(chance) + "、" + Names.person(chance) + "轮班盯守",
                        "在相关区域动火、堆放可燃物，夜间无人值守时不得营业",
                        found.issuer(),
                        work.calendar().plusWorkingDays(today, 8)),
                found.issuer());
        papers.draw(StandstillPapers.Matter.of(found), plan, List.of());
        var notice = courses.issue(found, chance.between(20, 40));
        telling.later(work.after(telling.now(), 0, 1), () -> courses.serve(found, notice));
        telling.later(work.after(telling.now(), 6, 9), () -> review(found));
    }

    private void review(Found found) {
        var next = work.calendar().plusWorkingDays(TownClock.day(telling.now()), 10);
        telling.give(found.id(), new ReviewGuard("盯守人员在岗，巡查记录齐全", next), found.issuer());
        courses.submission(found, chance.between(5, 20), chance.in(85), 1);
    }
}
