package tocsin.screening;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Problem;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.RecordWithdrawal;
import tocsin.ledger.VoidableKind;
import tocsin.organization.AreaView;

/**
 * Declares a report void that was gathered by mistake, and restores it. Void, it owes no signature, the offices do not receive it, and what
 * stood in it can be gathered anew; what was signed stays to be read as it was.
 */
@Component
class ScreeningWithdrawal implements RecordWithdrawal {
    private final ScreeningReportStore store;
    private final ScreeningReports reports;
    private final ScreeningSignatures signatures;
    private final ScreeningReports.Telling telling;

    ScreeningWithdrawal(
            ScreeningReportStore store,
            ScreeningReports reports,
            ScreeningSignatures signatures,
            ScreeningReports.Telling telling) {
        this.store = store;
        this.reports = reports;
        this.signatures = signatures;
        this.telling = telling;
    }

    @Bean
    VoidableKind voidableScreeningReports() {
        return new VoidableKind("screening-reports", this);
    }

    @Override
    public Set<String> facts() {
        return Set.of(Fact.kindOf(ScreeningEvent.Voided.class), Fact.kindOf(ScreeningEvent.Restored.class));
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        return store.list(records).stream()
                .filter(ScreeningReport::countsForNothing)
                .map(ScreeningReport::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var withdrawn = new HashSet<UUID>();
        for (var id : records) {
            var kept = lock(id);
            if (!kept.report().countsForNothing()) {
                var town = reports.town(kept.report());
                requireMayVoid(kept.report(), town, by);
                int count = store.standing(id);
                var voiding = new ScreeningReport.Voiding(telling.clock().instant(), by.id(), why.reason());
                signatures.cancel(kept.report(), by);
                keep(
                        kept.with(voiding),
                        town,
                        new ScreeningEvent.Voided(why.reason(), kept.report().hasGoneUp(), count),
                        by);
                withdrawn.add(id);
            }
        }
        return withdrawn;
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        for (var id : records) {
            var kept = lock(id);
            var town = reports.town(kept.report());
            requireMayVoid(kept.report(), town, by);
            store.standsElsewhere(id).ifPresent(number -> {
                throw ScreeningProblem.GATHERED_ANEW.with(number);
            });
            var restored = kept.with(null);
            store.saveVoiding(restored.report());
            int count = store.standing(id);
            keep(restored, town, new ScreeningEvent.Restored(why.reason(), count), by);
            if (!restored.report().hasGoneUp() && count > 0) {
                signatures.oweAgain(restored.report(), town, by);
            }
        }
    }

    private ScreeningReportStore.Kept lock(UUID id) {
        return store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
    }

    /** Until it is signed whoever may gather takes it back; once it went up, only an office above. */
    private static void requireMayVoid(ScreeningReport report, AreaView town, Actor by) {
        var signedAt = report.signedAt();
        if (signedAt != null) {
            ScreeningProblem.VOID_FROM_ABOVE.unless(
                    ScreeningReports.isAbove(town, by), TownClock.day(signedAt), town.name());
        } else {
            by.require(ScreeningPermission.GATHER, town.path(), AreaPath.EVERYWHERE);
        }
    }

    /** Why somebody may neither declare a report void nor restore it; nothing when it is allowed. */
    static Optional<Text> obstacle(ScreeningReport report, AreaView town, Actor by) {
        try {
            requireMayVoid(report, town, by);
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(refused.detail());
        }
    }

    private void keep(ScreeningReportStore.Kept kept, AreaView town, ScreeningEvent event, Actor by) {
        store.saveVoiding(kept.report());
        telling.journal()
                .record(
                        Fact.of(event, kept.report().id(), town.path(), RecordDigest.of(kept.report(), kept.salt())),
                        by);
    }
}
