package tocsin.rulebook;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Text;

/** Carries what places added and people confirmed from the database into the rulebook. */
@Component
class AddedEditions {
    private final ProposalStore store;
    private final Rulebook rulebook;
    private volatile int known;

    AddedEditions(ProposalStore store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    @PostConstruct
    void takeUp() {
        var approved = store.listApproved();
        var confirmed = store.confirmations();
        known = approved.size() + confirmed.size();
        rulebook.takeUp(
                approved.stream().map(this::file).toList(),
                confirmed.stream()
                        .map(confirmation -> RuleRef.of(confirmation.edition()))
                        .collect(Collectors.toSet()));
    }

    /** Another node of the same installation may have approved one: both lists only grow. */
    void look() {
        if (store.count() != known) {
            takeUp();
        }
    }

    /** As soon as the transaction in hand has committed. */
    void takeUpAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                takeUp();
            }
        });
    }

    private RuleFile file(Proposal proposal) {
        @SuppressWarnings("unchecked")
        Map<String, Object> values = CanonicalJson.read(proposal.content(), Map.class);
        var written = proposal.written();
        return new RuleFile(
                proposal.ref(),
                new RuleFile.Heading(
                        rulebook.title(proposal.rule()),
                        new RuleSource(
                                Text.same(written.act()),
                                written.article(),
                                proposal.place().code()),
                        Certainty.SURE,
                        written.inForceFrom(),
                        written.note() == null ? null : Text.same(written.note()),
                        values));
    }
}
