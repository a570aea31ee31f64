package tocsin.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.TownClock;

/** SQL of remembered mappings as things of their own. */
@Repository
class ImportMappingStore {
    private final JdbcClient sql;
    private final TownClock clock;

    ImportMappingStore(JdbcClient sql, TownClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of these kinds, the last used first. */
    List<ImportMapping> list(Collection<String> kinds) {
        return sql.sql("select * from ledger.import_mapping where kind = any(:kinds) order by saved_at desc, id")
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, n) -> mapping(row))
                .list();
    }

    Optional<ImportMapping> lock(UUID id) {
        return sql.sql("select * from ledger.import_mapping where id = :id for update")
                .param("id", id)
                .query((row, n) -> mapping(row))
                .optional();
    }

    void rename(UUID id, @Nullable String name) {
        sql.sql("update ledger.import_mapping set name = :name, version = version + 1 where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    void setVoid(UUID id, boolean voided) {
        sql.sql("update ledger.import_mapping set voided_at = :at, version = version + 1 where id = :id")
                .param("at", voided ? OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) : null)
                .param("id", id)
                .update();
    }

    private static ImportMapping mapping(ResultSet row) throws SQLException {
        var fields = new HashMap<String, String>();
        CanonicalJson.read(row.getString("fields"))
                .properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asString()));
        return new ImportMapping(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("headings"),
                Map.copyOf(fields),
                row.getString("name"),
                row.getString("by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("voided_at") != null,
                row.getInt("version"),
                row.getObject("salt", UUID.class));
    }
}
