package tocsin.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.organization.AreaId;
import tocsin.organization.AreaView;
import tocsin.premises.BuildingId;
import tocsin.premises.Buildings;
import tocsin.premises.RecordBuilding;

/** Two buildings in the middle of every town, high-rises among them, in which places stand floor by floor. */
@Component
record CountyBuildings(Buildings buildings) {
    /** A building in the story. */
    record Standing(BuildingId id, String name, int floors) {}

    /** By the grid they stand in. */
    Map<AreaId, Standing> build(CountyGround.Ground ground, Chance chance, long bornAt) {
        var built = new HashMap<AreaId, Standing>();
        for (var town : ground.towns()) {
            var village =
                    Objects.requireNonNull(ground.villages().get(town.code())).getFirst();
            var grids = Objects.requireNonNull(ground.grids().get(village.code()));
            for (var grid : List.of(grids.getFirst(), grids.get(2))) {
                built.put(grid.id(), build(ground, grid, chance, bornAt));
            }
        }
        return built;
    }

    private Standing build(CountyGround.Ground ground, AreaView grid, Chance chance, long bornAt) {
        int floors = chance.between(4, 22);
        var id = new BuildingId(chance.id(bornAt));
        var name = grid.name().substring(0, 2) + chance.of(List.of("商业大厦", "广场", "综合楼", "商住楼"));
        var at = CountyMap.within(Objects.requireNonNull(ground.outlines().get(grid.code())), chance);
        buildings.record(
                id,
                new RecordBuilding(
                        name,
                        grid.id(),
                        grid.name().substring(0, 2) + "路中段",
                        CountyMap.round(at.x),
                        CountyMap.round(at.y),
                        floors > 12 ? "MIXED" : "COMMERCIAL",
                        floors,
                        chance.between(0, 2),
                        BigDecimal.valueOf(floors * 3L + 3),
                        floors > 7 ? BigDecimal.valueOf(800L + 100L * chance.below(6)) : null,
                        chance.between(1996, 2022),
                        "二级",
                        null,
                        "室内外消火栓，屋顶水箱18立方米",
                        null),
                Actor.INSTALLATION);
        return new Standing(id, name, floors);
    }
}
