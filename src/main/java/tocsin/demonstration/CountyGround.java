package tocsin.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.RecordArea;
import tocsin.organization.SectorView;
import tocsin.organization.Sectors;

/** Lays the ground: province, city, county, 12 towns, 180 villages, 900 grids with their outlines, and the sectors. */
@Component
class CountyGround {
    static final String COUNTY_CODE = "990101";
    private static final int VILLAGES_OF_A_TOWN = 15;
    private static final int GRIDS_OF_A_VILLAGE = 5;

    private final Areas areas;
    private final Sectors sectors;

    CountyGround(Areas areas, Sectors sectors) {
        this.areas = areas;
        this.sectors = sectors;
    }

    /** The laid ground: nodes by code, children in order, outlines by code. */
    record Ground(
            AreaView city,
            AreaView county,
            List<AreaView> towns,
            Map<String, List<AreaView>> villages,
            Map<String, List<AreaView>> grids,
            Map<String, Geometry> outlines,
            Map<String, SectorView> sectors) {
        List<AreaView> allGrids() {
            return grids.values().stream().flatMap(List::stream).toList();
        }
    }

    Ground lay(Chance chance, long bornAt) {
        var commands = new ArrayList<RecordArea>();
        var outlines = new LinkedHashMap<String, Geometry>();
        commands.add(area(chance, bornAt, "99", "演示省", AreaLevel.PROVINCE, null));
        commands.add(area(chance, bornAt, "9901", "演示市", AreaLevel.CITY, "99"));
        commands.add(area(chance, bornAt, COUNTY_CODE, "望火县", AreaLevel.COUNTY, "9901"));
        outlines.put(COUNTY_CODE, CountyMap.county(chance));
        var parts = CountyMap.part(outlines.get(COUNTY_CODE), Names.TOWNS.size(), chance);
        for (int town = 0; town < Names.TOWNS.size(); town++) {
            layTown(town, parts.get(town), commands, outlines, chance, bornAt);
        }
        areas.recordAll(commands, Actor.INSTALLATION);
        return draw(outlines);
    }

    private static void layTown(
            int town,
            Geometry outline,
            List<RecordArea> commands,
            Map<String, Geometry> outlines,
            Chance chance,
            long bornAt) {
        var named = Names.TOWNS.get(town);
        var code = COUNTY_CODE + "%03d".formatted(named.code());
        commands.add(area(
                chance, bornAt, code, named.name(), named.isZone() ? AreaLevel.ZONE : AreaLevel.TOWN, COUNTY_CODE));
        outlines.put(code, outline);
        var villages = CountyMap.part(outline, VILLAGES_OF_A_TOWN, chance);
        var names = Names.villages(town);
        for (int village = 0; village < VILLAGES_OF_A_TOWN; village++) {
            var villageCode = code + "%03d".formatted(names.get(village).endsWith("社区") ? village + 1 : village + 200);
            commands.add(area(chance, bornAt, villageCode, names.get(village), AreaLevel.VILLAGE, code));
            outlines.put(villageCode, villages.get(village));
            var grids = CountyMap.part(villages.get(village), GRIDS_OF_A_VILLAGE, chance);
            for (int grid = 0; grid < GRIDS_OF_A_VILLAGE; grid++) {
                var gridCode = villageCode + "%02d".formatted(grid + 1);
                var name = names.get(village).substring(0, 2) + (grid + 1) + "格";
                commands.add(area(chance, bornAt, gridCode, name, AreaLevel.GRID, villageCode));
                outlines.put(gridCode, grids.get(grid));
            }
        }
    }

    private static RecordArea area(
            Chance chance,
            long bornAt,
            String code,
            String name,
            AreaLevel level,
            @org.jspecify.annotations.Nullable String parent) {
        return new RecordArea(new AreaId(chance.id(bornAt)), code, name, level, parent, null);
    }

    private Ground draw(Map<String, Geometry> outlines) {
        var known = areas.findByCodes(outlines.keySet());
        var towns = new ArrayList<AreaView>();
        var villages = new LinkedHashMap<String, List<AreaView>>();
        var grids = new LinkedHashMap<String, List<AreaView>>();
        outlines.forEach((code, outline) -> {
            var area = java.util.Objects.requireNonNull(known.get(code));
            areas.draw(area.id(), CountyMap.geoJson(outline), Actor.INSTALLATION);
            switch (area.level()) {
                case TOWN, ZONE -> towns.add(area);
                case VILLAGE ->
                    villages.computeIfAbsent(code.substring(0, 9), town -> new ArrayList<>())
                            .add(area);
                case GRID ->
                    grids.computeIfAbsent(code.substring(0, 12), village -> new ArrayList<>())
                            .add(area);
                default -> {}
            }
        });
        return new Ground(
                areas.findByCode("9901").orElseThrow(),
                java.util.Objects.requireNonNull(known.get(COUNTY_CODE)),
                towns,
                villages,
                grids,
                outlines,
                sectors());
    }

    private Map<String, SectorView> sectors() {
        var laid = new LinkedHashMap<String, SectorView>();
        sectors.list().forEach(sector -> laid.put(sector.code(), sector));
        return laid;
    }

    /** The sectors a county supervises by. */
    void laySectors(Chance chance, long bornAt) {
        var names = Map.ofEntries(
                Map.entry("INDUSTRY", Text.of("工业企业", "Industry")),
                Map.entry("COMMERCE", Text.of("商贸", "Commerce")),
                Map.entry("CATERING", Text.of("餐饮", "Catering")),
                Map.entry("LODGING", Text.of("住宿", "Lodging")),
                Map.entry("CULTURE_TOURISM", Text.of("文化旅游", "Culture and tourism")),
                Map.entry("EDUCATION", Text.of("教育", "Education")),
                Map.entry("HEALTH", Text.of("卫生健康", "Health")),
                Map.entry("CIVIL_AFFAIRS", Text.of("民政养老", "Civil affairs and care")),
                Map.entry("HOUSING", Text.of("住房出租", "Housing and rental")),
                Map.entry("LOGISTICS", Text.of("仓储物流", "Storage and logistics")),
                Map.entry("GAS", Text.of("燃气和加油", "Gas and fuel")),
                Map.entry("TRANSPORT", Text.of("交通运输", "Transport")),
                Map.entry("OTHER", Text.of("其他", "Other")));
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(sector -> sectors.record(
                        chance.id(bornAt), sector.getKey(), sector.getValue(), null, Actor.INSTALLATION));
    }
}
