package tocsin.hazards;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.organization.GroundChange;
import tocsin.organization.GroundRecords;

/** Open hazards go along with their ground; closed ones stay where they were put right. */
@Component
class HazardsOnGround implements GroundRecords {
    private static final Text HAZARDS = Text.of("起未销号隐患", "open hazards");

    private final HazardsOnGroundStore store;
    private final HazardStore hazards;
    private final Journal journal;

    HazardsOnGround(HazardsOnGroundStore store, HazardStore hazards, Journal journal) {
        this.store = store;
        this.hazards = hazards;
        this.journal = journal;
    }

    @Override
    public List<Standing> standing(AreaPath ground) {
        var count = store.open(ground);
        return count == 0 ? List.of() : List.of(new Standing(HAZARDS, count));
    }

    @Override
    public void follow(GroundChange change, Actor by) {
        var gone = store.move(change);
        journal.recordAll(
                hazards.list(gone).stream()
                        .map(row -> Fact.of(
                                new HazardEvent.WentWithGround(change.ground(), change.into()),
                                row.hazard().id().value(),
                                row.hazard().place().path(),
                                RecordDigest.of(row.hazard(), row.salt())))
                        .toList(),
                by);
    }
}
