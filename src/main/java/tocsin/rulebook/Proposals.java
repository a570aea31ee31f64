package tocsin.rulebook;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Permission;
import tocsin.foundation.TownClock;

/** Editions that a place adds: one person proposes, another approves; what was decided before stays. */
@Service
public class Proposals {
    private final ProposalStore store;
    private final Rulebook rulebook;
    private final ProposedContent content;
    private final AddedEditions added;
    private final RuleRecords records;
    private final TownClock clock;

    Proposals(
            ProposalStore store,
            Rulebook rulebook,
            ProposedContent content,
            AddedEditions added,
            RuleRecords records,
            TownClock clock) {
        this.store = store;
        this.rulebook = rulebook;
        this.content = content;
        this.added = added;
        this.records = records;
        this.clock = clock;
    }

    /** Proposes an edition; it holds nowhere until another person approves. */
    @Transactional
    public void propose(UUID id, ProposeEdition command, Actor by) {
        var place = content.place(command);
        require(by, RulebookPermission.PROPOSE, place.path());
        if (!records.first(id, command)) {
            return;
        }
        RulebookProblem.ONLY_FROM_NOW_ON.unless(
                command.calendar() != null || !command.inForceFrom().isBefore(clock.today()), command.inForceFrom());
        var proposal = new Proposal(
                id,
                command.rule(),
                reach(command, place),
                new Proposal.Written(command.inForceFrom(), command.act().strip(), command.article(), command.note()),
                CanonicalJson.write(content.values(command)),
                Proposal.State.PROPOSED,
                Proposal.Signature.of(by, clock.instant()),
                null,
                null,
                1);
        requireFree(proposal);
        records.record(
                new RulebookEvent.EditionProposed(
                        proposal.rule(), proposal.place().code(), command.inForceFrom()),
                proposal,
                store.insert(proposal),
                by);
    }

    /** Lets it hold from its day on. */
    @Transactional
    public void approve(UUID id, Actor by) {
        var before = locked(id, RulebookPermission.APPROVE, by);
        if (before.state() == Proposal.State.APPROVED && isBy(before, by)) {
            return;
        }
        var after = before.approved(by, clock.instant());
        requireFree(after);
        decide(new RulebookEvent.EditionApproved(after.ref().toString()), after, by);
        added.takeUpAfterCommit();
    }

    @Transactional
    void refuse(UUID id, String reason, Actor by) {
        var before = locked(id, RulebookPermission.APPROVE, by);
        if (before.state() != Proposal.State.REFUSED || !isBy(before, by)) {
            decide(new RulebookEvent.EditionRefused(before.rule()), before.refused(reason, by, clock.instant()), by);
        }
    }

    /** Takes an open proposal back. */
    @Transactional
    void withdraw(UUID id, Actor by) {
        var before = locked(id, RulebookPermission.PROPOSE, by);
        if (before.state() != Proposal.State.WITHDRAWN || !isBy(before, by)) {
            decide(new RulebookEvent.ProposalWithdrawn(before.rule()), before.withdrawn(by, clock.instant()), by);
        }
    }

    /** Says that an edition's numbers are those of the official text, with the person's name. */
    @Transactional
    public void confirm(RuleRef edition, UUID act, String comparedWith, Actor by) {
        var place = content.servedPlace();
        require(by, RulebookPermission.PROPOSE, place.path());
        if (!records.first(act, Map.of("edition", edition.toString(), "comparedWith", comparedWith))) {
            return;
        }
        var known = rulebook.explain(edition);
        RulebookProblem.NOTHING_TO_CONFIRM.unless(known.certainty() == Certainty.VERIFY, edition);
        var confirmation = new Confirmation(
                edition.toString(), act, comparedWith.strip(), Proposal.Signature.of(by, clock.instant()));
        var salt = store.insert(confirmation).orElseThrow(() -> RulebookProblem.NOTHING_TO_CONFIRM.with(edition));
        records.record(
                new RulebookEvent.EditionConfirmed(edition.toString()), act, place.path(), confirmation, salt, by);
        added.takeUpAfterCommit();
    }

    private RuleGround.Place reach(ProposeEdition command, RuleGround.Place place) {
        return content.holdsEverywhere(command.rule())
                ? new RuleGround.Place(RuleSource.NATIONAL, place.name(), place.path())
                : place;
    }

    private void requireFree(Proposal proposal) {
        boolean taken = rulebook.list(proposal.rule(), Map.class).stream()
                .anyMatch(edition -> edition.ref().equals(proposal.ref()));
        RulebookProblem.EDITION_EXISTS.unless(!taken, proposal.written().inForceFrom());
    }

    private void decide(RulebookEvent event, Proposal after, Actor by) {
        records.record(event, after, store.decide(after, Objects.requireNonNull(after.decided())), by);
    }

    private Proposal locked(UUID id, Permission permission, Actor by) {
        var proposal = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        require(by, permission, proposal.area());
        return proposal;
    }

    private static boolean isBy(Proposal proposal, Actor by) {
        return proposal.decided() != null && proposal.decided().by().equals(by.id());
    }

    private static void require(Actor by, Permission permission, AreaPath area) {
        by.require(permission, area, AreaPath.EVERYWHERE);
    }
}
