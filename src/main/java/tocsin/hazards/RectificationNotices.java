package tocsin.hazards;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.OrganizationId;
import tocsin.organization.Organizations;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.Posts;
import tocsin.rulebook.HowComputed;

/** Rectification notices of any supervising body, and orders of bodies with enforcement power. */
@Service
class RectificationNotices {
    private final RectificationNoticeStore store;
    private final Hazards hazards;
    private final HazardRecorder recorder;
    private final Issuers issuers;
    private final TownClock clock;

    RectificationNotices(
            RectificationNoticeStore store,
            Hazards hazards,
            HazardRecorder recorder,
            Issuers issuers,
            TownClock clock) {
        this.store = store;
        this.hazards = hazards;
        this.recorder = recorder;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Who may issue, and in whose name. */
    @org.springframework.stereotype.Component
    record Issuers(Areas areas, Organizations organizations, Posts posts, People people, TownClock clock) {
        /** The node in whose name the actor issues: of the posts that allow it, the one nearest the hazard. */
        AreaView body(HazardPermission permission, Hazard hazard, Actor by) {
            var nearest = by.scope(permission).parts().stream()
                    .filter(part -> part.covers(
                            hazard.place().path(),
                            hazard.place().sectorPath(),
                            hazard.place().organization()))
                    .map(part -> part.area())
                    .max(java.util.Comparator.comparingInt(path -> path.value().length()));
            return nearest.filter(path -> !path.value().isEmpty())
                    .flatMap(areas::findByPath)
                    .orElseGet(() -> areas.trail(hazard.place().path()).getFirst());
        }

        void requireEnforcementPower(Actor by) {
            boolean power = posts.heldBy(new PersonId(by.id()), clock.today()).stream()
                    .map(held -> organizations.get(
                            new OrganizationId(held.organization().value())))
                    .anyMatch(organization -> organization.enforcementPower());
            HazardProblem.ORDER_WITHOUT_POWER.unless(power);
        }
    }

    /** Issues a notice or an order; the three elements are complete or nothing goes out. */
    @Transactional
    void issue(HazardId id, UUID notice, IssueNotice command, Actor by) {
        if (recorder.receipts().first(notice, command)) {
            var kind = command.kindOrNotice();
            var permission =
                    kind == IssueNotice.Kind.NOTICE ? HazardPermission.ISSUE_NOTICE : HazardPermission.ISSUE_ORDER;
            var row = hazards.lock(id);
            Hazards.require(permission, row.hazard(), by);
            RectificationNotice.requireThreeElements(command);
            if (kind != IssueNotice.Kind.NOTICE) {
                issuers.requireEnforcementPower(by);
                RectificationNotice.requireOrderElements(command);
            }
            issue(row, notice, command, issuers.body(permission, row.hazard(), by), by);
        }
    }

    private void issue(HazardRow row, UUID id, IssueNotice command, AreaView body, Actor by) {
        var hazard = row.hazard();
        var deadlines = recorder.deadlines();
        var kind = command.kindOrNotice();
        var deadline = kind == IssueNotice.Kind.ORDER_IMMEDIATE
                ? deadlines.chosen(
                        clock.today(), null, hazard.level(), hazard.place().path())
                : deadlines.chosen(
                        command.dueOn(),
                        command.workingDays(),
                        hazard.level(),
                        hazard.place().path());
        var tracker = command.trackerId() == null ? new PersonId(by.id()) : command.trackerId();
        issuers.people().get(tracker);
        hazard.issue(id, kind, "", deadline.day(), clock.today(), tracker.value());
        var number = number(kind, body);
        var issued = hazard.issue(id, kind, number, deadline.day(), clock.today(), tracker.value());
        store.insert(drawnUp(hazard.id(), issued, command, body.id(), deadline.howComputed(), by));
        var after = recorder.record(row, issued, by);
        deadlines.oweRectification(after.hazard(), deadline, tracker.value(), by);
    }

    private RectificationNotice drawnUp(
            HazardId hazard,
            HazardEvent.NoticeIssued issued,
            IssueNotice command,
            AreaId body,
            HowComputed howComputed,
            Actor by) {
        var responsible = Objects.requireNonNull(command.responsible());
        return new RectificationNotice(
                issued.notice(),
                hazard,
                issued.kind(),
                issued.number(),
                body.value(),
                clock.instant(),
                by.id(),
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
                1);
    }

    /** The body's official number: 机关代字〔年〕号, without gaps (GB/T 9704-2012). */
    private String number(IssueNotice.Kind kind, AreaView body) {
        boolean order = kind != IssueNotice.Kind.NOTICE;
        int year = clock.today().getYear();
        int next = store.nextNumber(body.id(), order ? "ORDER" : "NOTICE", year);
        return body.name().replaceAll("(县|区|市|镇|乡|街道|开发区)$", "") + (order ? "责改" : "整改") + "〔" + year + "〕" + next
                + "号";
    }

    /** Notes that the unit took the paper. */
    @Transactional
    void serve(HazardId id, UUID notice, ServeNotice command, Actor by) {
        if (recorder.receipts().first(tocsin.foundation.Receipts.idOf(notice, "service", 0), command)) {
            var row = hazards.lock(id);
            Hazards.require(HazardPermission.ISSUE_NOTICE, row.hazard(), by);
            var paper = store.lock(notice)
                    .filter(known -> known.hazard().equals(id))
                    .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(notice));
            var served = paper.served(command, TownClock.day(paper.issuedAt()), clock.today());
            store.saveService(served);
            recorder.record(row, new HazardEvent.NoticeServed(notice, command.servedOn()), by);
        }
    }

    /** The notice in force, when there is one. */
    Optional<RectificationNotice> current(HazardId id) {
        return store.list(id).stream().findFirst();
    }

    /** Every notice of a hazard, newest first. */
    List<RectificationNotice> list(HazardId id) {
        return store.list(id);
    }
}
