package tocsin.premises;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.RelatedRecords;
import tocsin.foundation.TownClock;

/**
 * Makes two files one place without moving anything: the retired file points to the kept one, and whatever hangs on either is reached from
 * the kept one. So facts and figures stay as they are, old ids resolve, and a merge can be undone while nothing was built on it.
 */
@Service
public class Merges {
    private final PremisesStore store;
    private final MergeStore merges;
    private final Assessments assessments;
    private final ObjectProvider<RelatedRecords> related;
    private final Telling telling;

    /** Once, when, and for the memory. */
    @org.springframework.stereotype.Component("mergeTelling")
    record Telling(Receipts receipts, Journal journal, TownClock clock) {}

    Merges(
            PremisesStore store,
            MergeStore merges,
            Assessments assessments,
            ObjectProvider<RelatedRecords> related,
            Telling telling) {
        this.store = store;
        this.merges = merges;
        this.assessments = assessments;
        this.related = related;
        this.telling = telling;
    }

    /**
     * Makes another file part of this one.
     *
     * @param id the file that stands for both from now on
     * @param act id of the merge; repeated, it changes nothing
     * @throws tocsin.foundation.Problem 403, 409 when the kept file changed meanwhile, else when one of the two is part of a merge already
     */
    @Transactional
    public void merge(PremisesId id, UUID act, MergePremises command, Actor by) {
        if (telling.receipts().first(act, command)) {
            PremisesProblem.WITH_ITSELF.unless(!id.equals(command.retired()));
            var kept = lock(id, by);
            var retired = lock(command.retired(), by);
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    kept.premises().version() == command.version(),
                    command.version(),
                    kept.premises().version());
            refuseChain(kept);
            refuseChain(retired);
            PremisesProblem.HOLDS_OTHERS.unless(
                    merges.into(command.retired().value()).isEmpty(),
                    retired.premises().name());
            var hung = hangingOn(id, command.retired());
            merges.insert(
                    new MergeStore.Merge(
                            act,
                            id.value(),
                            command.retired().value(),
                            command.reason().strip(),
                            telling.clock().instant(),
                            command.version(),
                            List.copyOf(hung)),
                    by.id());
            tell(kept, new PremisesEvent.Merged(command.retired().value()), by);
            tell(retired, new PremisesEvent.MergedInto(id.value()), by);
            assessments.assess(List.of(kept), by);
        }
    }

    /** Two files again, while nothing was corrected or recorded on the one they had become. */
    @Transactional
    void undo(PremisesId id, UUID merge, UndoMerge command, Actor by) {
        if (telling.receipts().first(Receipts.idOf(merge, "undo", 1), command)) {
            var standing = merges.find(merge)
                    .filter(found -> found.kept().equals(id.value()))
                    .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(merge));
            var kept = lock(id, by);
            var retired = lock(new PremisesId(standing.retired()), by);
            var built = hangingOn(id, new PremisesId(standing.retired()));
            built.removeAll(standing.hungOn());
            PremisesProblem.BUILT_ON.unless(
                    built.isEmpty() && kept.premises().version() == standing.keptVersion(),
                    Integer.toString(built.size()),
                    Integer.toString(kept.premises().version() - standing.keptVersion()));
            refuseTwin(retired.premises());
            merges.undo(standing, retired.premises().isActive(), telling.clock().instant());
            tell(
                    kept,
                    new PremisesEvent.Unmerged(
                            standing.retired(), command.reason().strip()),
                    by);
            tell(
                    retired,
                    new PremisesEvent.Unmerged(id.value(), command.reason().strip()),
                    by);
            assessments.assess(List.of(kept, retired), by);
        }
    }

    private PremisesStore.Kept lock(PremisesId id, Actor by) {
        var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
        by.require(
                PremisesPermission.CORRECT,
                kept.premises().areaPath(),
                kept.premises().sectorPath());
        kept.premises().requireNotWithdrawn();
        return kept;
    }

    private void refuseChain(PremisesStore.Kept file) {
        PremisesProblem.MERGED_ALREADY.unless(
                merges.keptOf(file.premises().id().value()).isEmpty(),
                file.premises().name(),
                file.premises().number());
    }

    private void refuseTwin(Premises retired) {
        boolean taken = store.named(List.of(retired.name())).stream()
                .map(PremisesStore.Kept::premises)
                .anyMatch(known -> known.identity().equals(retired.identity())
                        && !known.id().equals(retired.id()));
        PremisesProblem.ALREADY_ON_FILE.unless(
                !taken || !retired.isActive(), retired.name(), retired.address(), "", retired.number());
    }

    private Set<UUID> hangingOn(PremisesId one, PremisesId other) {
        var ids = new HashSet<UUID>();
        related.forEach(room -> {
            ids.addAll(room.of(one.value()));
            ids.addAll(room.of(other.value()));
        });
        ids.remove(one.value());
        ids.remove(other.value());
        return ids;
    }

    private void tell(PremisesStore.Kept file, PremisesEvent event, Actor by) {
        var premises = file.premises();
        telling.journal()
                .record(
                        Fact.of(
                                event,
                                premises.id().value(),
                                premises.areaPath(),
                                RecordDigest.of(premises, file.salt())),
                        by);
    }
}
