package tocsin.hazards;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.documents.DocumentId;
import tocsin.documents.DocumentNumber;
import tocsin.documents.DocumentSeries;
import tocsin.documents.Documents;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;
import tocsin.hazards.IssueActPaper.Matter;

/** Decides about the papers of stops, releases and guard plans: issued, served, declared void, restored. */
@Component
class ActPapers {
    private final HazardCatalogues catalogues;
    private final EnforcementPower power;
    private final Documents documents;

    ActPapers(HazardCatalogues catalogues, EnforcementPower power, Documents documents) {
        this.catalogues = catalogues;
        this.power = power;
        this.documents = documents;
    }

    /**
     * A paper decided, not yet written.
     *
     * @param about the act whose words it says
     * @param stop of a stop the same, of a release the stop that it ends
     * @param ended the paper of that stop, where one went out
     */
    record Draft(
            Hazard hazard,
            HazardAct act,
            IssueActPaper command,
            ActPaper paper,
            KeptAct about,
            @Nullable KeptAct stop,
            @Nullable ActPaper ended,
            @Nullable String lawArticle,
            DocumentSeries series,
            DocumentNumber number) {
        List<IssueNotice.Officer> officers() {
            return command.officers() == null ? List.of() : command.officers();
        }
    }

    HazardChange issue(IssueActPaper command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        var known = seen.papers();
        var about = known.act(hazard.id(), command.actId())
                .filter(each -> ActPapersSeen.matter(each.command()) != null)
                .orElseThrow(
                        () -> FoundationProblem.NOT_FOUND.with(command.actId()).at("/actId"));
        var matter = Objects.requireNonNull(ActPapersSeen.matter(about.command()), "an act of no matter");
        Hazards.require(matter.permission(), hazard, act.by());
        requireOfficers(command, matter, act);
        var obstacle = known.obstacle(hazard, about, matter);
        if (obstacle != null) {
            throw PaperProblem.NO_PAPER_NOW.with(obstacle);
        }
        var draft = draft(command, act, matter, about, seen);
        return HazardChange.of(act, hazard)
                .tell(new HazardEvent.PaperIssued(
                        act.id(),
                        about.id(),
                        draft.paper().kind(),
                        draft.paper().number()))
                .keep(draft.paper())
                .keep(KeptAct.of(act))
                .issue(draft);
    }

    private void requireOfficers(IssueActPaper command, Matter matter, HazardAct act) {
        if (matter == Matter.GUARD) {
            return;
        }
        power.requireToStop(act);
        var officers = command.officers() == null ? List.<IssueNotice.Officer>of() : command.officers();
        long distinct =
                officers.stream().map(IssueNotice.Officer::personId).distinct().count();
        if (distinct < 2 || officers.stream().anyMatch(each -> Hazards.typed(each.cardNumber()) == null)) {
            throw PaperProblem.PAPER_WITHOUT_OFFICERS.with().at("/officers");
        }
        power.requireOfficers(officers, act);
    }

    private Draft draft(IssueActPaper command, HazardAct act, Matter matter, KeptAct about, Seen seen) {
        var hazard = seen.get(act.hazard());
        var known = seen.papers();
        var stop = matter == Matter.GUARD ? null : known.stopBefore(about).orElseThrow();
        var ended = matter == Matter.RELEASE && stop != null
                ? known.inForce(hazard.id(), stop.id()).orElse(null)
                : null;
        var kind = ActPaperKinds.code(matter, stop == null ? null : (StopOperation) stop.command());
        var series = seen.series(ActPaperKinds.any(matter), matter.permission(), act, hazard.place());
        var number = seen.nextOf(series);
        var paper = paper(act, about, matter, kind, number, ended, seen);
        var article = article(command, matter, about, hazard, act);
        return new Draft(hazard, act, command, paper, about, stop, ended, article, series, number);
    }

    private static ActPaper paper(
            HazardAct act,
            KeptAct about,
            Matter matter,
            String kind,
            DocumentNumber number,
            @Nullable ActPaper ended,
            Seen seen) {
        var place = seen.get(act.hazard()).place();
        var body = seen.ground(place.path()).body(matter.permission(), place, act.by());
        return new ActPaper(
                act.id(),
                act.hazard(),
                about.id(),
                matter,
                kind,
                number.text(),
                ended == null ? null : ended.id(),
                body.id().value(),
                act.at(),
                act.by().id(),
                null,
                null,
                null,
                1);
    }

    /** A stop named its article; the others rest on the one given, else on what the list of the day proposes. */
    private @Nullable String article(
            IssueActPaper command, Matter matter, KeptAct about, Hazard hazard, HazardAct act) {
        if (about.command() instanceof StopOperation stop) {
            return stop.lawArticle().strip();
        }
        var given = Hazards.typed(command.lawArticle());
        var article = given == null ? catalogues.paperArticle(matter, hazard, act.on()) : given;
        if (article == null && matter == Matter.RELEASE) {
            throw PaperProblem.PAPER_WITHOUT_LAW.with().at("/lawArticle");
        }
        return article;
    }

    /** Notes that the unit took the paper. */
    HazardChange serve(ServeNotice command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.ISSUE_NOTICE, hazard, act.by());
        var paper = get(act.id(), hazard, seen);
        command.asService().requireProof(paper.number());
        return HazardChange.of(act, hazard)
                .serve(paper.served(command, act.on()))
                .tell(new HazardEvent.NoticeServed(paper.id(), command.servedOn()));
    }

    /** Corrects what was noted of that. */
    HazardChange correctService(CorrectService command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.ISSUE_NOTICE, hazard, act.by());
        hazard.requireNotVoid();
        var paper = get(command.noticeId(), hazard, seen);
        var service = command.service().asService();
        service.requireProof(paper.number());
        var corrected = paper.servedInTruth(command.service(), act.on());
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

    /** Declares a paper void; what it was about stands, and another can be drawn up. */
    HazardChange declareVoid(VoidNotice command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        var paper = own(command.noticeId(), hazard, act, seen);
        PaperProblem.NOTICE_VOID.unless(!paper.isVoid(), paper.number());
        hazard.requireNotVoid();
        refuse(seen.papers().builtOn(paper), words -> PaperProblem.NOTICE_BUILT_ON.with(paper.number(), words));
        return HazardChange.of(act, hazard)
                .tell(new HazardEvent.PaperVoided(act.id(), paper.id(), paper.number()))
                .declare(paper.declareVoid(command.reason(), act))
                .keep(KeptAct.of(act));
    }

    /** Takes that back, unless the act has another paper by now or is over. */
    HazardChange restore(RestoreNotice command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        var paper = own(command.noticeId(), hazard, act, seen);
        PaperProblem.NOTICE_NOT_VOID.unless(paper.isVoid(), paper.number());
        hazard.requireNotVoid();
        refuse(
                seen.papers()
                        .inForce(hazard.id(), paper.about())
                        .map(other -> Text.of("另发的 {0}", "{0}").with(other.number()))
                        .orElse(null),
                words -> PaperProblem.NOTICE_SUPERSEDED.with(paper.number(), words));
        return HazardChange.of(act, hazard)
                .tell(new HazardEvent.PaperRestored(act.id(), paper.id(), paper.number()))
                .declare(paper.restored())
                .keep(KeptAct.of(act));
    }

    private static ActPaper get(UUID id, Hazard hazard, Seen seen) {
        return seen.papers().find(hazard.id(), id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
    }

    /** The paper, when the actor may declare void what its body issued: whoever issues for that ground or a wider one. */
    private static ActPaper own(UUID id, Hazard hazard, HazardAct act, Seen seen) {
        var paper = get(id, hazard, seen);
        var permission = paper.matter().permission();
        Hazards.require(permission, hazard, act.by());
        seen.ground(hazard.place().path())
                .requireNotWider(paper, paper.issuingArea(), permission, hazard.place(), act.by());
        return paper;
    }

    private static void refuse(@Nullable Text why, Function<Text, Problem> refusal) {
        if (why != null) {
            throw refusal.apply(why);
        }
    }
}
