package tocsin.premises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;

/** A building, in which premises stand. */
record Building(
        BuildingId id,
        String number,
        String name,
        AreaId areaId,
        AreaPath areaPath,
        String countyCode,
        String address,
        @Nullable Double longitude,
        @Nullable Double latitude,
        String use,
        @Nullable Integer floorsAbove,
        @Nullable Integer floorsBelow,
        @Nullable BigDecimal heightMetres,
        @Nullable BigDecimal largestFloorAbove24SquareMetres,
        @Nullable Integer builtInYear,
        @Nullable String fireResistance,
        @Nullable UUID propertyCompanyId,
        @Nullable String waterSupply,
        @Nullable LocalDate tacticsDrillOn,
        int version) {

    /** What the rules measure it by. */
    Map<String, BigDecimal> measures() {
        var measures = new HashMap<String, BigDecimal>();
        put(measures, "BUILDING_HEIGHT", heightMetres);
        put(measures, "BUILDING_FLOORS", floorsAbove == null ? null : BigDecimal.valueOf(floorsAbove));
        put(measures, "LARGEST_FLOOR_ABOVE_24", largestFloorAbove24SquareMetres);
        return measures;
    }

    private static void put(Map<String, BigDecimal> measures, String code, @Nullable BigDecimal value) {
        if (value != null) {
            measures.put(code, value);
        }
    }

    Set<PlaceFacts.Flag> flags() {
        var flags = EnumSet.noneOf(PlaceFacts.Flag.class);
        if (floorsAbove != null && floorsAbove == 1) {
            flags.add(PlaceFacts.Flag.SINGLE_STOREY);
        }
        if (floorsAbove != null && floorsAbove == 0 && floorsBelow != null && floorsBelow > 0) {
            flags.add(PlaceFacts.Flag.UNDERGROUND_ONLY);
        }
        return flags;
    }

    /** What the rules judge it by, apart from who is in it. */
    PlaceFacts facts() {
        return new PlaceFacts(
                Set.of(),
                use,
                flags().stream().map(Enum::name).collect(java.util.stream.Collectors.toSet()),
                measures());
    }

    /** Names of the fields in which the other differs. */
    List<String> differencesTo(Building other) {
        var changed = new ArrayList<String>();
        add(changed, "name", name, other.name);
        add(changed, "areaId", areaId, other.areaId);
        add(changed, "address", address, other.address);
        add(changed, "position", longitude + "," + latitude, other.longitude + "," + other.latitude);
        add(changed, "use", use, other.use);
        add(changed, "floorsAbove", floorsAbove, other.floorsAbove);
        add(changed, "floorsBelow", floorsBelow, other.floorsBelow);
        add(changed, "heightMetres", heightMetres, other.heightMetres);
        add(
                changed,
                "largestFloorAbove24SquareMetres",
                largestFloorAbove24SquareMetres,
                other.largestFloorAbove24SquareMetres);
        add(changed, "builtInYear", builtInYear, other.builtInYear);
        add(changed, "fireResistance", fireResistance, other.fireResistance);
        add(changed, "propertyCompanyId", propertyCompanyId, other.propertyCompanyId);
        add(changed, "waterSupply", waterSupply, other.waterSupply);
        add(changed, "tacticsDrillOn", tacticsDrillOn, other.tacticsDrillOn);
        return changed;
    }

    private static void add(List<String> changed, String field, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            changed.add(field);
        }
    }
}
