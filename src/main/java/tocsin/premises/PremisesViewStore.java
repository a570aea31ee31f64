package tocsin.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;

/** SQL of what rooms above see of premises, which is a third of a file's columns: intake asks it of every hazard. */
@Repository
class PremisesViewStore {
    private static final String SELECT = """
            select id, number, name, address, organization_id, area_id, area_path, county_code, sector_id, sector_path, responsible_name,
                   responsible_phone, longitude, latitude, merged_into
            from premises.premises
            """;

    private final JdbcClient sql;

    PremisesViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Places by the ids asked for, each as the file that stands for it; unknown ids are absent. */
    Map<UUID, PremisesView> list(Collection<UUID> ids) {
        var asked = rows(ids);
        var merged =
                asked.stream().map(Row::mergedInto).filter(Objects::nonNull).toList();
        var kept = new HashMap<UUID, PremisesView>();
        if (!merged.isEmpty()) {
            rows(merged).forEach(row -> kept.put(row.id(), row.view()));
        }
        var found = new HashMap<UUID, PremisesView>();
        asked.forEach(row -> found.put(
                row.id(), row.mergedInto() == null ? row.view() : Objects.requireNonNull(kept.get(row.mergedInto()))));
        return found;
    }

    /** Active places with any of these exact names. */
    List<PremisesView> named(Collection<String> names) {
        return sql.sql(SELECT + "where active and name = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    private record Row(PremisesView view, @Nullable UUID mergedInto) {
        UUID id() {
            return view.id().value();
        }
    }

    private List<Row> rows(Collection<UUID> ids) {
        return sql.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Row(view(row), row.getObject("merged_into", UUID.class)))
                .list();
    }

    private static PremisesView view(ResultSet row) throws SQLException {
        return new PremisesView(
                new PremisesId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("address"),
                row.getObject("organization_id", UUID.class),
                new AreaId(row.getObject("area_id", UUID.class)),
                new AreaPath(row.getString("area_path")),
                row.getString("county_code"),
                row.getObject("sector_id", UUID.class),
                new AreaPath(row.getString("sector_path")),
                row.getString("responsible_name"),
                row.getString("responsible_phone"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class));
    }
}
