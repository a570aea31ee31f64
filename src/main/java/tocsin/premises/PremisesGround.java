package tocsin.premises;

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

/** Premises stand on ground and go along with it. */
@Component
class PremisesGround implements GroundRecords {
    private static final Text PREMISES = Text.of("处在用场所", "active premises");

    private final PremisesGroundStore store;
    private final PremisesStore premises;
    private final Journal journal;

    PremisesGround(PremisesGroundStore store, PremisesStore premises, Journal journal) {
        this.store = store;
        this.premises = premises;
        this.journal = journal;
    }

    @Override
    public List<Standing> standing(AreaPath ground) {
        var count = store.active(ground);
        return count == 0 ? List.of() : List.of(new Standing(PREMISES, count));
    }

    @Override
    public void follow(GroundChange change, Actor by) {
        store.twin(change).ifPresent(twin -> {
            throw PremisesProblem.TWIN_ON_NEW_GROUND.with(twin.name(), twin.address(), twin.number());
        });
        store.moveBuildings(change);
        var gone = store.move(change);
        journal.recordAll(
                premises.list(gone).stream()
                        .map(kept -> Fact.of(
                                new PremisesEvent.WentWithGround(change.ground(), change.into()),
                                kept.premises().id().value(),
                                kept.premises().areaPath(),
                                RecordDigest.of(kept.premises(), kept.salt())))
                        .toList(),
                by);
    }
}
