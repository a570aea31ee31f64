package tocsin.hazards;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.documents.DocumentId;
import tocsin.documents.Documents;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.rulebook.Deadline;
import tocsin.rulebook.HowComputed;

/** Rectification notices of any supervising body, and orders of bodies with enforcement power. */
@Component
class RectificationNotices {
    private final RectificationNoticeStore store;
    private final HazardDeadlines deadlines;
    private final EnforcementPower power;
    private final HazardCatalogues catalogues;
    private final Documents documents;

    RectificationNotices(
            RectificationNoticeStore store,
            HazardDeadlines deadlines,
            EnforcementPower power,
            HazardCatalogues catalogues,
            Documents documents) {
        this.documents = documents;
        this.store = store;
        this.catalogues = catalogues;
        this.deadlines = deadlines;
        this.power = power;
    }

    /** Issues a notice or an order; the three elements are complete or nothing goes out. */
    HazardChange issue(IssueNotice given, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        var by = act.by();
        var command = given.proposing(catalogues.lawArticle(hazard.finding().category(), act.on()));
        var kind = command.kindOrNotice();
        Hazards.require(command.permission(), hazard, by);
        if (kind != IssueNotice.Kind.NOTICE) {
            power.require(act);
        }
        RectificationNotice.requireNone(hazard, seen.notice(hazard.id()));
        RectificationNotice.requireComplete(
                command,
                act.on(),
                deadlines.outOfBounds(command.dueOn(), command.workingDays(), hazard.level(), act.on()));
        power.requireOfficers(command.officers(), act);
        var ground = seen.ground(hazard.place().path());
        var deadline = deadline(command, act, hazard, ground);
        var tracker = command.tracker(by);
        seen.requirePerson(tracker);
        var body = ground.body(command.permission(), hazard.place(), by);
        var series = seen.series(NoticeKinds.code(kind), command.permission(), act, hazard.place());
        var number = seen.nextOf(series);
        var issued = hazard.issue(act.id(), kind, number.text(), deadline.day(), act.on(), tracker);
        var change = HazardChange.of(act, hazard)
                .tell(issued)
                .keep(drawnUp(issued, command, act, body, deadline.howComputed()))
                .issue(new NoticePapers.Draft(hazard, act, command, deadline, ground, series, number));
        return deadlines.oweRectification(change, deadline, FollowUp.of(act, tracker, hazard, seen), ground);
    }

    private Deadline deadline(IssueNotice command, HazardAct act, Hazard hazard, HazardGround ground) {
        return command.kindOrNotice() == IssueNotice.Kind.ORDER_IMMEDIATE
                ? deadlines.chosen(act.on(), null, hazard.level(), ground, act.on())
                : deadlines.chosen(command.dueOn(), command.workingDays(), hazard.level(), ground, act.on());
    }

    private static RectificationNotice drawnUp(
            HazardEvent.NoticeIssued issued,
            IssueNotice command,
            HazardAct act,
            AreaView body,
            HowComputed howComputed) {
        var responsible = Objects.requireNonNull(command.responsible());
        return new RectificationNotice(
                issued.notice(),
                act.hazard(),
                issued.kind(),
                issued.number(),
                body.id().value(),
                act.at(),
                act.by().id(),
                Objects.requireNonNull(Hazards.typed(responsible.name())),
                Hazards.typed(responsible.phone()),
                responsible.personId(),
                Objects.requireNonNull(Hazards.typed(command.measure())),
                issued.dueOn(),
                howComputed,
                issued.tracker(),
                Hazards.typed(command.lawArticle()),
                command.officers() == null ? List.of() : command.officers(),
                null,
                null,
                null,
                1);
    }

    /** Notes that the unit took the paper. */
    HazardChange serve(ServeNotice command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.ISSUE_NOTICE, hazard, act.by());
        var paper = seen.notice(hazard.id(), act.id()).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(act.id()));
        command.asService().requireProof(paper.number());
        return HazardChange.of(act, hazard)
                .serve(paper.served(command, TownClock.day(paper.issuedAt()), act.on()))
                .tell(new HazardEvent.NoticeServed(act.id(), command.servedOn()));
    }

    /** Declares a paper void: the hazard goes back to where another can be issued, and owes that in time. */
    HazardChange declareVoid(VoidNotice command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        var paper = paper(command.noticeId(), act, hazard, seen);
        var declared = paper.declareVoid(command, act, hazard);
        var change = HazardChange.of(act, hazard)
                .cancel(HazardDeadlines.RECTIFICATION, HazardDeadlines.EXPIRY_RECHECK)
                .tell(new HazardEvent.NoticeVoided(act.id(), paper.id(), paper.number()))
                .declare(declared)
                .keep(KeptAct.of(act));
        return change.owe(
                deadlines.handling(change.hazard(), seen.ground(hazard.place().path()), act.on()));
    }

    /** Takes that back: the unit owes the rectification again, by the last day it had. */
    HazardChange restore(RestoreNotice command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        var paper = paper(command.noticeId(), act, hazard, seen);
        var again = paper.restore(hazard, seen.notice(hazard.id()));
        var dueOn = Objects.requireNonNull(paper.voiding()).dueOn();
        var change = HazardChange.of(act, hazard)
                .tell(new HazardEvent.NoticeRestored(act.id(), paper.id(), paper.number(), dueOn))
                .declare(again)
                .keep(KeptAct.of(act));
        var ground = seen.ground(hazard.place().path());
        return deadlines.oweRectification(
                change, deadlines.standing(dueOn, act.on()), FollowUp.of(act, paper.tracker(), hazard, seen), ground);
    }

    /** The paper, when the actor may declare void what its body issued: whoever issues for that ground or a wider one. */
    private static RectificationNotice paper(UUID id, HazardAct act, Hazard hazard, Seen seen) {
        var paper = seen.notice(hazard.id(), id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        Hazards.require(paper.permission(), hazard, act.by());
        seen.ground(hazard.place().path())
                .requireNotWider(paper, paper.issuingArea(), paper.permission(), hazard.place(), act.by());
        return paper;
    }

    /** Corrects what was noted of that; the reason and what stood there before stay on record. */
    HazardChange correctService(CorrectService command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.ISSUE_NOTICE, hazard, act.by());
        hazard.requireNotVoid();
        var paper = seen.notice(hazard.id(), command.noticeId())
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(command.noticeId()));
        var service = command.service().asService();
        service.requireProof(paper.number());
        var corrected = paper.servedInTruth(command.service(), TownClock.day(paper.issuedAt()), act.on());
        var changes = service.changesSince(documents.service(new DocumentId(paper.id())));
        PaperProblem.SERVICE_UNCHANGED.unless(!changes.isEmpty(), paper.number());
        return HazardChange.of(act, hazard)
                .serve(corrected)
                .tell(
                        new HazardEvent.ServiceCorrected(
                                act.id(), paper.id(), command.service().servedOn()),
                        changes)
                .keep(KeptAct.of(act));
    }

    /** The notice in force, when there is one. */
    Optional<RectificationNotice> current(HazardId id) {
        return list(id).stream().filter(notice -> !notice.isVoid()).findFirst();
    }

    /** Every notice of a hazard, newest first. */
    List<RectificationNotice> list(HazardId id) {
        return store.list(id);
    }
}
