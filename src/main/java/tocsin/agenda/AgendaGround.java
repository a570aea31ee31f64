package tocsin.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;
import tocsin.organization.GroundChange;
import tocsin.organization.GroundRecords;

/** What is owed goes along with its ground. That it went is told by the records it is about. */
@Component
class AgendaGround implements GroundRecords {
    private static final Text ITEMS = Text.of("项待办", "agenda items");

    private final AgendaGroundStore store;
    private final Areas areas;

    AgendaGround(AgendaGroundStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    @Override
    public List<Standing> standing(AreaPath ground) {
        var count = store.open(ground);
        return count == 0 ? List.of() : List.of(new Standing(ITEMS, count));
    }

    @Override
    public void follow(GroundChange change, Actor by) {
        store.move(change);
        store.raiseWhereItLiesNow(change, AgendaItem.Tier.of(areas.get(new AreaId(change.into()))));
    }
}
