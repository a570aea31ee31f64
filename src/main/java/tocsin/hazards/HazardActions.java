package tocsin.hazards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Says which steps are open to a reader on a hazard as it stands, and of each that is not, why and what to do instead. */
@Component
class HazardActions {
    private final TownClock clock;
    private final ExtensionRights extensions;

    HazardActions(TownClock clock, ExtensionRights extensions) {
        this.clock = clock;
        this.extensions = extensions;
    }

    /** Who may give more time, known for many hazards before each is asked about. */
    ExtensionRight extensions(Collection<HazardId> hazards, Collection<RectificationNotice> papers, Actor by) {
        return extensions.of(hazards, papers, Set.of(by.id()));
    }

    /**
     * @param papers those issued about it, newest first
     * @param submitters who of the unit has submitted a rectification
     * @param right who may give more time
     */
    List<HazardView.Action> of(
            Hazard hazard, List<RectificationNotice> papers, Set<UUID> submitters, ExtensionRight right, Actor by) {
        var notice =
                papers.stream().filter(paper -> !paper.isVoid()).findFirst().orElse(null);
        var actions = new ArrayList<HazardView.Action>();
        var fresh = fresh(hazard);
        var ordered = ordered(hazard);
        var orderable = fresh == null ? CourseActions.unjudged(hazard) : fresh;
        actions.add(action("issueNotice", HazardPermission.ISSUE_NOTICE, hazard, by, orderable));
        actions.add(action("issueOrder", HazardPermission.ISSUE_ORDER, hazard, by, orderable));
        actions.add(action(
                "rectifyOnTheSpot", HazardPermission.RECORD, hazard, by, fresh == null ? closable(hazard) : fresh));
        actions.add(action("grade", HazardPermission.GRADE, hazard, by, open(hazard)));
        actions.add(action("determine", HazardPermission.GRADE, hazard, by, open(hazard)));
        actions.add(action("recordService", HazardPermission.ISSUE_NOTICE, hazard, by, unserved(hazard, notice)));
        actions.add(
                action("submit", HazardPermission.SUBMIT, hazard, by, ordered == null ? submittable(hazard) : ordered));
        var recheck = ordered == null ? somebodyElse(hazard, notice, submitters, by) : ordered;
        actions.add(action("recheck", HazardPermission.RECHECK, hazard, by, recheck));
        actions.add(extension(hazard, notice, ordered, right, by));
        actions.add(action("correct", HazardPermission.CORRECT, hazard, by, null));
        actions.add(action("recordRelapse", HazardPermission.RECORD, hazard, by, closed(hazard)));
        actions.addAll(ofPaper(hazard, notice, papers, by));
        CourseActions.of(hazard)
                .forEach(offer -> actions.add(action(offer.act(), offer.permission(), hazard, by, offer.obstacle())));
        var next = next(hazard, notice, by);
        return actions.stream()
                .map(action -> action.allowed() && action.act().equals(next) ? action.asNext() : action)
                .toList();
    }

    /** A paper in force is declared void, and its service corrected; else the one declared void last comes back. */
    private static List<HazardView.Action> ofPaper(
            Hazard hazard, @Nullable RectificationNotice notice, List<RectificationNotice> papers, Actor by) {
        if (notice != null) {
            return List.of(
                    action("correctService", HazardPermission.ISSUE_NOTICE, hazard, by, served(hazard, notice)),
                    action("voidNotice", notice.permission(), hazard, by, declarable(hazard)));
        }
        return papers.isEmpty()
                ? List.of()
                : List.of(action("restoreNotice", papers.getFirst().permission(), hazard, by, open(hazard)));
    }

    /** Whose turn it is decides: the unit rectifies, the office serves its paper, waits, and rechecks when asked or when time is over. */
    private @Nullable String next(Hazard hazard, @Nullable RectificationNotice notice, Actor by) {
        if (hazard.isVoid()) {
            return null;
        }
        if (hazard.course().mustStopFirst()) {
            return "stop";
        }
        if (hazard.course().mustJudgeSafety(hazard.level()) && hazard.status() == HazardStatus.RECORDED) {
            return "judgeSafety";
        }
        if (hazard.course().suspension() == HazardCourse.Suspension.RESUMPTION_ASKED) {
            return "acceptResumption";
        }
        boolean unit = isOfUnit(hazard, by);
        if (hazard.status() == HazardStatus.SUBMITTED && hazard.course().mustsMissing()) {
            return "checkMusts";
        }
        return switch (hazard.status()) {
            case RECORDED -> mayAct(HazardPermission.ISSUE_NOTICE, hazard, by) ? "issueNotice" : "rectifyOnTheSpot";
            case ORDERED, RETURNED -> {
                if (unit) {
                    yield "submit";
                }
                yield notice != null && notice.servedOn() == null ? "recordService" : isOver(hazard) ? "recheck" : null;
            }
            case SUBMITTED -> "recheck";
            case CLOSED -> null;
        };
    }

    private static boolean isOfUnit(Hazard hazard, Actor by) {
        var unit = hazard.place().organization();
        return unit != null && unit.equals(by.organization());
    }

    private boolean isOver(Hazard hazard) {
        var due = hazard.dueOn();
        return due != null && due.isBefore(clock.today());
    }

    private static boolean mayAct(HazardPermission permission, Hazard hazard, Actor by) {
        return by.may(
                permission,
                hazard.place().path(),
                hazard.place().sectorPath(),
                hazard.place().organization());
    }

    /** An act as its reader may do it, or why not. */
    static HazardView.Action action(
            String act, HazardPermission permission, Hazard hazard, Actor by, @Nullable Text obstacle) {
        boolean duty = mayAct(permission, hazard, by);
        var reason = duty
                ? obstacle
                : Text.of("您现任的岗位在这里没有这项职责，请转给有此职责的人", "None of your posts carries this here; pass it to whoever may");
        return new HazardView.Action(act, reason == null, false, reason);
    }

    private static @Nullable Text open(Hazard hazard) {
        if (hazard.isVoid()) {
            return Text.of("已于 {0} 作废", "Void since {0}")
                    .with(String.valueOf(hazard.course().voidedOn()));
        }
        return hazard.isOpen() ? null : Text.of("已于 {0} 销号", "Closed on {0}").with(String.valueOf(hazard.closedOn()));
    }

    private static @Nullable Text fresh(Hazard hazard) {
        var closed = open(hazard);
        if (closed == null && hazard.course().mustStopFirst()) {
            return CourseActions.mustStop(hazard);
        }
        return closed != null || hazard.status() == HazardStatus.RECORDED
                ? closed
                : Text.of(
                                "已发通知，期限 {0}；写错的请作废文书后另发",
                                "Ordered already, due {0}; if the paper is wrong, declare it void and issue another")
                        .with(String.valueOf(hazard.dueOn()));
    }

    private static @Nullable Text ordered(Hazard hazard) {
        var closed = open(hazard);
        return closed != null || hazard.status() != HazardStatus.RECORDED
                ? closed
                : Text.of("还没有整改通知，请先发通知或登记当场整改", "No notice yet: issue one first, or close on the spot");
    }

    private static @Nullable Text closable(Hazard hazard) {
        var musts = CourseActions.mustsMissing(hazard);
        return musts == null ? general(hazard) : musts;
    }

    private static @Nullable Text general(Hazard hazard) {
        return hazard.level() == HazardLevel.GENERAL
                ? null
                : Text.of("重大隐患不能当场销号，请发整改通知", "A major hazard cannot be closed on the spot; issue a notice");
    }

    private static @Nullable Text submittable(Hazard hazard) {
        return hazard.status() == HazardStatus.SUBMITTED
                ? Text.of("已有一份整改报告在等复查", "A submission is waiting for recheck")
                : null;
    }

    private HazardView.Action extension(
            Hazard hazard,
            @Nullable RectificationNotice notice,
            @Nullable Text unordered,
            ExtensionRight right,
            Actor by) {
        var obstacle = unordered == null ? extendable(hazard, notice, right, by) : unordered;
        return action("extend", HazardPermission.ISSUE_NOTICE, hazard, by, obstacle);
    }

    private @Nullable Text extendable(
            Hazard hazard, @Nullable RectificationNotice notice, ExtensionRight right, Actor by) {
        if (hazard.status() == HazardStatus.SUBMITTED) {
            return Text.of("已报整改，等复查结果", "Submitted; wait for the recheck");
        }
        var due = hazard.dueOn();
        return due == null || !due.isBefore(clock.today())
                ? right.obstacle(notice, by, clock.today())
                : Text.of(
                                "期限 {0} 已过，不能延期；复查退回后另定期限",
                                "Its time was over on {0}; recheck and send it back for a new deadline")
                        .with(due);
    }

    private static @Nullable Text somebodyElse(
            Hazard hazard, @Nullable RectificationNotice notice, Set<UUID> submitters, Actor by) {
        return Rechecks.isResponsible(hazard, Optional.ofNullable(notice), submitters, by)
                ? Text.of("复查人不得是整改责任人，请交由其他人复查", "Whoever is responsible cannot recheck; somebody else must")
                : null;
    }

    private static @Nullable Text unserved(Hazard hazard, @Nullable RectificationNotice notice) {
        if (notice == null) {
            return Text.of("还没有可送达的文书", "There is no paper to serve yet");
        }
        return notice.servedOn() == null
                ? open(hazard)
                : Text.of("已于 {0} 送达", "Served on {0}").with(notice.servedOn());
    }

    private static @Nullable Text declarable(Hazard hazard) {
        var built = RectificationNotice.builtOn(hazard);
        return hazard.isVoid() || built == null
                ? CourseActions.valid(hazard)
                : Text.of("文书之后已有{0}", "{0} stands on the paper").with(built);
    }

    private static @Nullable Text served(Hazard hazard, RectificationNotice notice) {
        return notice.servedOn() == null ? Text.of("还没有登记送达", "No service is noted yet") : CourseActions.valid(hazard);
    }

    private static @Nullable Text closed(Hazard hazard) {
        return hazard.status() != HazardStatus.CLOSED
                ? Text.of("还没有销号，谈不上反弹", "Not closed yet, so it cannot have relapsed")
                : null;
    }
}
