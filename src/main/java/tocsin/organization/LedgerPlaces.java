package tocsin.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.AreaPath;
import tocsin.ledger.AreaLookup;
import tocsin.ledger.SectorLookup;

/** Tells the ledgers where an area or a sector stands, so that any list can be narrowed to it. */
@Component
class LedgerPlaces implements AreaLookup, SectorLookup {
    private final AreaStore areas;
    private final Sectors sectors;

    LedgerPlaces(AreaStore areas, Sectors sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    @Override
    public Optional<AreaPath> areaPath(UUID id) {
        return areas.find(new AreaId(id)).map(Area::path);
    }

    @Override
    public Map<AreaPath, Node> nodes(Collection<AreaPath> paths) {
        return areas.byPaths(paths).stream()
                .collect(Collectors.toMap(
                        Area::path,
                        area -> new Node(area.view().id().value(), area.view().name())));
    }

    @Override
    public Optional<AreaPath> sectorPath(UUID id) {
        return sectors.list().stream()
                .filter(sector -> sector.id().equals(id))
                .map(SectorView::path)
                .findFirst();
    }
}
