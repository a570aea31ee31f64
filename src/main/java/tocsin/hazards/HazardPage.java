package tocsin.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.agenda.Agenda;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.organization.Areas;
import tocsin.organization.People;
import tocsin.premises.PremisesRegister;
import tocsin.rulebook.Deadlines;

/** Gathers everything about one hazard for its reader. */
@Service
class HazardPage {
    private final Hazards hazards;
    private final RectificationNotices notices;
    private final Acts acts;
    private final HazardActions actions;
    private final Around around;
    private final HazardCatalogues catalogues;

    HazardPage(
            Hazards hazards,
            RectificationNotices notices,
            Acts acts,
            HazardActions actions,
            Around around,
            HazardCatalogues catalogues) {
        this.hazards = hazards;
        this.notices = notices;
        this.acts = acts;
        this.actions = actions;
        this.around = around;
        this.catalogues = catalogues;
    }

    /** What was written about a hazard beside its own row. */
    @org.springframework.stereotype.Component
    record Acts(ActStore store, HazardStore hazards) {}

    /** Neighbours a page reads from. */
    @org.springframework.stereotype.Component
    record Around(
            Agenda agenda,
            Areas areas,
            People people,
            PremisesRegister premises,
            HazardDeadlines rules,
            Deadlines deadlines) {}

    /** Names of everybody a page mentions. */
    private record Names(Map<UUID, String> byId) {
        HazardView.PersonRef of(UUID id, @Nullable String post) {
            var known = byId.get(id);
            return new HazardView.PersonRef(id, known == null ? machine(id) : known, post);
        }

        private static String machine(UUID id) {
            return id.equals(Actor.CLOCK.id()) || id.equals(Actor.INSTALLATION.id()) ? "系统" : "";
        }
    }

    HazardView get(HazardId id, Actor by) {
        var hazard = hazards.read(id, by);
        var notice = notices.current(id).orElse(null);
        var submissions = acts.store().submissions(id);
        var rechecks = acts.store().rechecks(id);
        var spot = acts.store().onTheSpot(id).orElse(null);
        var names = names(hazard, notice, submissions, rechecks, spot);
        var on = hazard.finding().foundOn();
        return new HazardView(
                id,
                hazard.number(),
                place(hazard),
                new HazardView.Coded(
                        hazard.place().sector().toString(),
                        catalogues.sector(hazard.place().sector()).name()),
                hazard.finding().description(),
                hazard.finding().spot(),
                new HazardView.Coded(
                        hazard.finding().category(),
                        catalogues.label("hazard-categories", hazard.finding().category(), on)),
                new HazardView.Coded(
                        hazard.finding().source(),
                        catalogues.label("hazard-sources", hazard.finding().source(), on)),
                hazard.level(),
                basis(hazard, names),
                hazard.status(),
                hazard.finding().foundAt(),
                names.of(hazard.finding().finder(), hazard.finding().finderPost()),
                hazard.dueOn(),
                hazard.finding().reference(),
                clock(hazard),
                notice == null ? null : notice(notice, names),
                photos(
                        hazard.finding().photos(),
                        hazard.finding().foundAt(),
                        names.of(hazard.finding().finder(), hazard.finding().finderPost())),
                photosAfter(submissions, rechecks, spot, names),
                submission(submissions, spot, names),
                recheck(rechecks, names),
                hazard.relapseOf() == null ? null : link(hazard.relapseOf()),
                relapses(id),
                hazard.adopted() == null
                        ? null
                        : new HazardView.Adopted(
                                hazard.adopted().file(), hazard.adopted().row()),
                hazard.closedOn(),
                hazard.version(),
                actions.of(hazard, notice, by));
    }

    HazardView.Proposal proposal(HazardId id, Actor by) {
        var hazard = hazards.read(id, by);
        var proposal = around.rules().proposal(hazard.level(), hazard.place().path());
        return new HazardView.Proposal(
                proposal.dueOn(),
                proposal.howComputed().amount(),
                around.deadlines().explain(proposal));
    }

    private Names names(
            Hazard hazard,
            @Nullable RectificationNotice notice,
            List<ActStore.Submission> submissions,
            List<ActStore.Recheck> rechecks,
            ActStore.@Nullable OnTheSpot spot) {
        Set<UUID> ids = new HashSet<>();
        ids.add(hazard.finding().finder());
        if (hazard.judgedBy() != null) {
            ids.add(hazard.judgedBy());
        }
        if (notice != null) {
            ids.add(notice.tracker());
            ids.add(notice.issuedBy());
        }
        submissions.forEach(submission -> ids.add(submission.by()));
        rechecks.forEach(recheck -> ids.add(recheck.by()));
        if (spot != null) {
            ids.add(spot.by());
        }
        return new Names(around.people().names(ids));
    }

    private HazardView.PlaceView place(Hazard hazard) {
        var premises = around.premises().get(hazard.place().premises());
        var trail = around.areas().trail(hazard.place().path()).stream()
                .map(step -> new HazardView.Step(step.id(), step.name(), step.level()))
                .toList();
        return new HazardView.PlaceView(premises.id(), premises.name(), premises.address(), trail);
    }

    private HazardView.@Nullable Basis basis(Hazard hazard, Names names) {
        var basis = hazard.majorBasis();
        return basis == null
                ? null
                : new HazardView.Basis(
                        basis.regime(),
                        basis.rule(),
                        basis.item(),
                        catalogues.itemLabel(basis, hazard.finding().foundOn()),
                        hazard.judgedBy() == null ? null : names.of(hazard.judgedBy(), null));
    }

    private HazardView.@Nullable Clock clock(Hazard hazard) {
        var owed = around.agenda().open(hazard.id().value());
        if (owed.isEmpty()) {
            return null;
        }
        var item = owed.getFirst();
        return new HazardView.Clock(
                item.kind(), item.dueOn(), item.state(), item.howComputed(), item.tier(), item.next(), item.ladder());
    }

    private static HazardView.Notice notice(RectificationNotice notice, Names names) {
        return new HazardView.Notice(
                notice.id(),
                notice.kind(),
                notice.number(),
                TownClock.day(notice.issuedAt()),
                names.of(notice.issuedBy(), null),
                notice.measure(),
                new HazardView.Responsible(notice.responsibleName(), notice.responsiblePhone(), notice.responsibleId()),
                names.of(notice.tracker(), null),
                notice.dueOn(),
                notice.lawArticle(),
                notice.servedOn() == null
                        ? null
                        : new HazardView.Service(
                                notice.servedOn(), Objects.requireNonNullElse(notice.receivedBy(), "")));
    }

    private static List<HazardView.Photo> photosAfter(
            List<ActStore.Submission> submissions,
            List<ActStore.Recheck> rechecks,
            ActStore.@Nullable OnTheSpot spot,
            Names names) {
        var photos = new ArrayList<HazardView.Photo>();
        if (spot != null) {
            photos.addAll(photos(spot.photos(), spot.at(), names.of(spot.by(), null)));
        }
        submissions.reversed().forEach(act -> photos.addAll(photos(act.photos(), act.at(), names.of(act.by(), null))));
        rechecks.reversed().forEach(act -> photos.addAll(photos(act.photos(), act.at(), names.of(act.by(), null))));
        return photos;
    }

    private static List<HazardView.Photo> photos(List<String> hashes, Instant at, HazardView.PersonRef by) {
        return hashes.stream().map(hash -> new HazardView.Photo(hash, at, by)).toList();
    }

    private static HazardView.@Nullable Statement submission(
            List<ActStore.Submission> submissions, ActStore.@Nullable OnTheSpot spot, Names names) {
        if (spot != null) {
            return new HazardView.Statement(spot.at(), names.of(spot.by(), null), spot.measure(), null);
        }
        if (submissions.isEmpty()) {
            return null;
        }
        var last = submissions.getLast();
        return new HazardView.Statement(last.at(), names.of(last.by(), null), last.statement(), null);
    }

    private static HazardView.@Nullable Statement recheck(List<ActStore.Recheck> rechecks, Names names) {
        if (rechecks.isEmpty()) {
            return null;
        }
        var last = rechecks.getLast();
        return new HazardView.Statement(last.at(), names.of(last.by(), null), last.note(), last.passed());
    }

    private HazardView.Link link(HazardId id) {
        var other = acts.hazards().find(id).map(HazardRow::hazard).orElseThrow();
        return new HazardView.Link(id, other.number(), other.closedOn());
    }

    private List<HazardView.Link> relapses(HazardId id) {
        return acts.hazards().relapsesOf(id).stream()
                .map(HazardRow::hazard)
                .map(again -> new HazardView.Link(again.id(), again.number(), again.closedOn()))
                .toList();
    }
}
