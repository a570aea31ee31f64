package tocsin.hazards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.hazards.IssueActPaper.Matter;

/**
 * Acts that papers are about and the papers that went out about them, of some hazards. It goes along with what is decided, as {@link Seen}
 * does, of which it is a part; pages ask it too.
 */
final class ActPapersSeen {
    private final Map<HazardId, List<KeptAct>> acts = new HashMap<>();
    private final Map<HazardId, List<ActPaper>> papers = new HashMap<>();

    /** Both newest first. */
    ActPapersSeen(Collection<KeptAct> acts, Collection<ActPaper> papers) {
        acts.forEach(act ->
                this.acts.computeIfAbsent(act.hazard(), id -> new ArrayList<>()).add(act));
        papers.forEach(paper -> this.papers
                .computeIfAbsent(paper.hazard(), id -> new ArrayList<>())
                .add(paper));
    }

    /** What a paper of an act would be about; null when acts of its kind have none. */
    static @Nullable Matter matter(HazardCommand command) {
        return switch (command) {
            case StopOperation _ -> Matter.STOP;
            case AcceptResumption it -> it.accepted() ? Matter.RELEASE : null;
            case PlanGuard _ -> Matter.GUARD;
            default -> null;
        };
    }

    Optional<KeptAct> act(HazardId hazard, UUID id) {
        return acts(hazard).stream().filter(act -> act.id().equals(id)).findFirst();
    }

    /** The last act of a matter. */
    Optional<KeptAct> newest(HazardId hazard, Matter matter) {
        return acts(hazard).stream()
                .filter(act -> matter(act.command()) == matter)
                .findFirst();
    }

    /** The stop that stood when an act was done. */
    Optional<KeptAct> stopBefore(KeptAct act) {
        return acts(act.hazard()).stream()
                .filter(each ->
                        each.command() instanceof StopOperation && !each.at().isAfter(act.at()))
                .findFirst();
    }

    Optional<ActPaper> find(HazardId hazard, UUID paper) {
        return papers(hazard).stream().filter(each -> each.id().equals(paper)).findFirst();
    }

    /** Every paper of an act, newest first. */
    List<ActPaper> about(HazardId hazard, UUID act) {
        return papers(hazard).stream().filter(each -> each.about().equals(act)).toList();
    }

    /** The paper of an act that is in force. */
    Optional<ActPaper> inForce(HazardId hazard, UUID act) {
        return about(hazard, act).stream().filter(each -> !each.isVoid()).findFirst();
    }

    /** Why no paper can be drawn up of an act of this matter now; null: one can. */
    @Nullable
    Text obstacle(Hazard hazard, KeptAct act, Matter matter) {
        if (hazard.isVoid()) {
            return CourseActions.valid(hazard);
        }
        var inForce = inForce(hazard.id(), act.id()).orElse(null);
        if (inForce != null) {
            return Text.of("已有 {0}", "{0} has gone out already").with(inForce.number());
        }
        boolean last = newest(hazard.id(), matter)
                .map(KeptAct::id)
                .filter(act.id()::equals)
                .isPresent();
        return last
                ? overBy(hazard, matter)
                : Text.of("后来又有新的办理，请看最近一次", "Another was done since; go on from the last one");
    }

    /** Why the last act of a matter is over by now; null: it is not. */
    private static @Nullable Text overBy(Hazard hazard, Matter matter) {
        return switch (matter) {
            case STOP ->
                hazard.course().isStopped()
                        ? null
                        : Text.of("这次停止已经结束，不再送达决定", "This stop is over, so nothing is served about it");
            case RELEASE ->
                hazard.course().suspension() == HazardCourse.Suspension.RESUMED
                        ? null
                        : Text.of("后来又被责令停止", "It was stopped again since");
            case GUARD ->
                hazard.isOpen()
                        ? null
                        : Text.of("隐患已于 {0} 销号，不再盯守", "Closed on {0}, so nothing is guarded any more")
                                .with(String.valueOf(hazard.closedOn()));
        };
    }

    /** What was done on the strength of a paper since, in words; null: nothing. */
    @Nullable
    Text builtOn(ActPaper paper) {
        return papers(paper.hazard()).stream()
                .filter(each -> !each.isVoid() && paper.id().equals(each.ends()))
                .findFirst()
                .map(release -> Text.of("终止它的 {0}", "{0}, which ends it").with(release.number()))
                .orElse(null);
    }

    /** Goes along with a decision. */
    void take(HazardChange change) {
        var hazard = change.hazard().id();
        replace(hazard, change.served());
        replace(hazard, change.declared());
        for (var row : change.rows()) {
            if (row instanceof KeptAct act && matter(act.command()) != null) {
                acts.computeIfAbsent(hazard, id -> new ArrayList<>()).addFirst(act);
            } else if (row instanceof ActPaper paper) {
                papers.computeIfAbsent(hazard, id -> new ArrayList<>()).addFirst(paper);
            }
        }
    }

    private void replace(HazardId hazard, @Nullable IssuedPaper other) {
        if (other instanceof ActPaper changed) {
            papers.getOrDefault(hazard, new ArrayList<>())
                    .replaceAll(paper -> paper.id().equals(changed.id()) ? changed : paper);
        }
    }

    private List<KeptAct> acts(HazardId hazard) {
        return acts.getOrDefault(hazard, List.of());
    }

    private List<ActPaper> papers(HazardId hazard) {
        return papers.getOrDefault(hazard, List.of());
    }
}
