package tocsin.premises;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Catalogues;

/** A person overrules what the rules say of a category, with a reason. */
@Service
class CategoryRulings {
    private final PremisesStore store;
    private final AssessmentStore rulings;
    private final Assessments assessments;
    private final Catalogues catalogues;
    private final Record record;

    /** Once, when, and for the memory. */
    @org.springframework.stereotype.Component("categoryRulingRecord")
    record Record(Receipts receipts, Journal journal, TownClock clock) {}

    CategoryRulings(
            PremisesStore store,
            AssessmentStore rulings,
            Assessments assessments,
            Catalogues catalogues,
            Record record) {
        this.store = store;
        this.rulings = rulings;
        this.assessments = assessments;
        this.catalogues = catalogues;
        this.record = record;
    }

    @Transactional
    void rule(PremisesId id, UUID act, RuleCategory command, Actor by) {
        if (record.receipts().first(act, command)) {
            var kept = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
            var premises = kept.premises();
            by.require(PremisesPermission.CORRECT, premises.areaPath(), premises.sectorPath());
            requireRulable(command);
            if (command.holds() == null) {
                rulings.leaveToTheRules(id, command.category());
            } else {
                var ruling = new Assessor.Ruling(
                        command.category(), command.holds(), command.reason().strip());
                rulings.rule(id, ruling, by.id(), record.clock().today());
            }
            record.journal()
                    .record(
                            Fact.of(
                                    new PremisesEvent.CategoryRuled(
                                            command.category(),
                                            command.holds(),
                                            command.reason().strip()),
                                    id.value(),
                                    premises.areaPath(),
                                    RecordDigest.of(premises, kept.salt())),
                            by);
            assessments.assess(List.of(kept), by);
        }
    }

    private void requireRulable(RuleCategory command) {
        var entry = catalogues
                .find("premises-categories", command.category(), record.clock().today())
                .orElseThrow(() -> PremisesProblem.UNKNOWN_CATEGORY
                        .with(command.category())
                        .at("/category"));
        PremisesProblem.DECIDED_ELSEWHERE.unless(
                !entry.is("derived") && !entry.code().equals("KEY_UNIT"), entry.label());
    }
}
