package tocsin.premises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FieldChanges;
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

    /** In what this writing differs from an earlier one. */
    FieldChanges changesSince(Building other) {
        return new FieldChanges()
                .note("name", other.name, name)
                .note("areaId", other.areaId.value(), areaId.value())
                .note("address", other.address, address)
                .note(
                        "position",
                        Premises.position(other.longitude, other.latitude),
                        Premises.position(longitude, latitude))
                .note("use", other.use, use)
                .note("floorsAbove", other.floorsAbove, floorsAbove)
                .note("floorsBelow", other.floorsBelow, floorsBelow)
                .note("heightMetres", other.heightMetres, heightMetres)
                .note(
                        "largestFloorAbove24SquareMetres",
                        other.largestFloorAbove24SquareMetres,
                        largestFloorAbove24SquareMetres)
                .note("builtInYear", other.builtInYear, builtInYear)
                .note("fireResistance", other.fireResistance, fireResistance)
                .note("propertyCompanyId", other.propertyCompanyId, propertyCompanyId)
                .note("waterSupply", other.waterSupply, waterSupply)
                .note("tacticsDrillOn", other.tacticsDrillOn, tacticsDrillOn);
    }
}
