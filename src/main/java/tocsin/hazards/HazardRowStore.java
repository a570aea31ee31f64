package tocsin.hazards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.premises.PremisesId;

/** SQL of one hazard: what is selected of it, and how that is read. */
final class HazardRowStore {
    static final String SELECT = """
            select h.id, h.number, h.premises_id, h.premises_name, h.organization_id, h.area_id, h.area_path, h.path_then, h.county_code,
                   h.sector_id, h.sector_path, h.found_at, h.found_on, h.finder_id, h.finder_post, h.source, h.category, h.description,
                   h.description_en, h.spot, h.level, h.regime, h.rule, h.rule_item, h.judged_by, h.reference_kind, h.reference_number, h.photos, h.relapse_of, h.status,
                   h.due_on, h.closed_on, h.closed_by, h.adopted_from, h.adopted_row, h.adopted_key, h.adopted_finder, h.adopted_measure, h.adopted_responsible, h.setting, h.site, h.rural,
                   h.suspension, h.guarded, h.voided_on, h.held_on_look_back, h.points, h.safe_meanwhile, h.combined_measure,
                   h.combined_due_on, h.musts_hold, h.version, h.salt
            from hazards.hazard h
            """;

    private HazardRowStore() {}

    static HazardRow read(ResultSet row, int number) throws SQLException {
        var relapse = row.getObject("relapse_of", UUID.class);
        var hazard = new Hazard(
                new HazardId(row.getObject("id", UUID.class)),
                row.getString("number"),
                place(row),
                finding(row),
                HazardLevel.valueOf(row.getString("level")),
                basis(row),
                row.getObject("judged_by", UUID.class),
                relapse == null ? null : new HazardId(relapse),
                HazardStatus.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("closed_by", UUID.class),
                source(row),
                course(row),
                row.getInt("version"));
        return new HazardRow(hazard, row.getObject("salt", UUID.class));
    }

    private static Hazard.Place place(ResultSet row) throws SQLException {
        return new Hazard.Place(
                new PremisesId(row.getObject("premises_id", UUID.class)),
                row.getString("premises_name"),
                row.getObject("organization_id", UUID.class),
                new AreaId(row.getObject("area_id", UUID.class)),
                new AreaPath(row.getString("area_path")),
                new AreaPath(row.getString("path_then")),
                row.getString("county_code"),
                row.getObject("sector_id", UUID.class),
                new AreaPath(row.getString("sector_path")));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        var kind = row.getString("reference_kind");
        return new Finding(
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getObject("found_on", LocalDate.class),
                row.getObject("finder_id", UUID.class),
                row.getString("finder_post"),
                row.getString("source"),
                row.getString("category"),
                row.getString("description"),
                row.getString("description_en"),
                row.getString("spot"),
                kind == null ? null : new RecordHazard.Reference(kind, row.getString("reference_number")),
                texts(row, "photos"),
                texts(row, "points"));
    }

    private static @Nullable MajorBasis basis(ResultSet row) throws SQLException {
        var regime = row.getString("regime");
        return regime == null
                ? null
                : new MajorBasis(MajorBasis.Regime.valueOf(regime), row.getString("rule"), row.getString("rule_item"));
    }

    private static Hazard.@Nullable Source source(ResultSet row) throws SQLException {
        var key = row.getString("adopted_key");
        return key == null
                ? null
                : new Hazard.Source(
                        row.getString("adopted_from"),
                        row.getInt("adopted_row"),
                        key,
                        row.getString("adopted_finder"),
                        row.getString("adopted_measure"),
                        row.getString("adopted_responsible"));
    }

    private static HazardCourse course(ResultSet row) throws SQLException {
        return new HazardCourse(
                row.getString("setting"),
                row.getString("site"),
                row.getBoolean("rural"),
                HazardCourse.Suspension.valueOf(row.getString("suspension")),
                row.getBoolean("guarded"),
                row.getObject("voided_on", LocalDate.class),
                row.getObject("held_on_look_back", Boolean.class),
                row.getObject("safe_meanwhile", Boolean.class),
                combinedUse(row));
    }

    private static @Nullable CombinedUse combinedUse(ResultSet row) throws SQLException {
        var use = new CombinedUse(
                row.getString("combined_measure"),
                row.getObject("combined_due_on", LocalDate.class),
                row.getObject("musts_hold", Boolean.class));
        return use.equals(CombinedUse.NOTHING) ? null : use;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
