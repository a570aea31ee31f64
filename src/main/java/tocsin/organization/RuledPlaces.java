package tocsin.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tocsin.rulebook.RuleGround;

/** Tells the rulebook which places there are. */
@Component
class RuledPlaces implements RuleGround {
    private final Areas areas;
    private final AreaStore store;

    RuledPlaces(Areas areas, AreaStore store) {
        this.areas = areas;
        this.store = store;
    }

    @Override
    public Optional<Place> find(String code) {
        return areas.findByCode(code).map(RuledPlaces::place);
    }

    @Override
    public Optional<Place> served() {
        return store.served().flatMap(areas::findByPath).map(RuledPlaces::place);
    }

    private static Place place(AreaView area) {
        return new Place(area.code(), area.name(), area.path());
    }
}
