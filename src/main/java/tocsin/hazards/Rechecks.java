package tocsin.hazards;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;

/** What the unit submits, and the recheck by somebody else that closes the hazard or sends it back. */
@Component
class Rechecks {
    private final ActStore acts;
    private final RectificationNotices notices;
    private final HazardDeadlines deadlines;
    private final CourseDeadlines course;
    private final PhotoProof proof;

    Rechecks(
            ActStore acts,
            RectificationNotices notices,
            HazardDeadlines deadlines,
            CourseDeadlines course,
            PhotoProof proof) {
        this.acts = acts;
        this.notices = notices;
        this.deadlines = deadlines;
        this.course = course;
        this.proof = proof;
    }

    /** The unit says it is put right, with pictures. */
    HazardChange submit(SubmitRectification command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.SUBMIT, hazard, act.by());
        seen.requirePictures(act);
        proof.askIfUsed(act, command.photosConfirmed(), seen);
        var change = HazardChange.of(act, hazard)
                .tell(hazard.submit(act.id(), command.pictures()))
                .keep(new ActStore.Submission(
                        act.id(),
                        hazard.id(),
                        command.statement().strip(),
                        command.pictures(),
                        act.at(),
                        act.by().id()));
        return deadlines.oweRecheck(
                change, seen.followUp(act), seen.ground(hazard.place().path()));
    }

    /** Rechecks on site: passed closes, failed sends back with a new deadline. Never by whoever answers for the rectification. */
    HazardChange recheck(RecordRecheck command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.RECHECK, hazard, act.by());
        hazard.requireRecheckable();
        HazardProblem.RECHECK_BY_RESPONSIBLE.unless(
                !isResponsible(hazard, seen.notice(hazard.id()), seen.submitters(hazard.id()), act.by()),
                hazard.number());
        seen.requirePictures(act);
        if (command.passed()) {
            proof.requireNew(hazard, act, seen);
            proof.askIfUsed(act, command.photosConfirmed(), seen);
        }
        return command.passed() ? pass(hazard, command, act, seen) : fail(hazard, command, act, seen);
    }

    private HazardChange pass(Hazard hazard, RecordRecheck command, HazardAct act, Seen seen) {
        var change = HazardChange.of(act, hazard)
                .tell(hazard.passRecheck(act.id(), command.pictures()))
                .keep(new ActStore.Recheck(
                        act.id(),
                        hazard.id(),
                        true,
                        command.note().strip(),
                        command.pictures(),
                        act.at(),
                        act.by().id(),
                        null))
                .close();
        return course.oweLookBack(
                change, seen.followUp(act), seen.ground(hazard.place().path()));
    }

    private HazardChange fail(Hazard hazard, RecordRecheck command, HazardAct act, Seen seen) {
        var ground = seen.ground(hazard.place().path());
        var deadline = deadlines.chosen(null, command.workingDays(), hazard.level(), ground, act.on());
        var change = HazardChange.of(act, hazard)
                .tell(hazard.failRecheck(act.id(), deadline.day(), command.pictures()))
                .keep(new ActStore.Recheck(
                        act.id(),
                        hazard.id(),
                        false,
                        command.note().strip(),
                        command.pictures(),
                        act.at(),
                        act.by().id(),
                        deadline.day()));
        return deadlines.oweRectification(change, deadline, seen.followUp(act), ground);
    }

    /** True for the person named responsible, for whoever submitted, and for everybody of the unit itself. */
    boolean isResponsible(Hazard hazard, Actor by) {
        var submitters = acts.submissions(hazard.id()).stream()
                .map(ActStore.Submission::by)
                .collect(Collectors.toSet());
        return isResponsible(hazard, notices.current(hazard.id()), submitters, by);
    }

    static boolean isResponsible(Hazard hazard, Optional<RectificationNotice> notice, Set<UUID> submitters, Actor by) {
        var unit = hazard.place().organization();
        boolean own = unit != null && unit.equals(by.organization());
        boolean named =
                notice.map(paper -> by.id().equals(paper.responsibleId())).orElse(false);
        return own || named || submitters.contains(by.id());
    }
}
