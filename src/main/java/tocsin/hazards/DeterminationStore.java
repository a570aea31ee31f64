package tocsin.hazards;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;

/** SQL of determinations by the standard on major fire hazards. */
@Repository
class DeterminationStore {
    private static final String SELECT =
            "select id, edition, standard, result, command, decided_at, decided_by from hazards.determination ";
    private static final RowMapper<Kept> KEPT = (row, n) -> new Kept(
            row.getObject("id", UUID.class),
            row.getString("edition"),
            row.getString("standard"),
            CanonicalJson.read(row.getString("result"), Determination.class),
            CanonicalJson.read(row.getString("command"), DetermineMajor.class),
            row.getObject("decided_at", OffsetDateTime.class).toInstant(),
            row.getObject("decided_by", UUID.class));

    private final JdbcClient sql;

    DeterminationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A determination as it was made: what was put in, what the edition made of it, who decided. */
    record Kept(
            UUID id,
            String edition,
            String standard,
            Determination result,
            DetermineMajor command,
            Instant at,
            UUID by) {}

    /** A determination on its way to its table. */
    record Row(HazardId hazard, Kept kept) implements ActRow {
        @Override
        public String table() {
            return "determination";
        }

        @Override
        public Map<String, @Nullable Object> columns() {
            return Map.of(
                    "id", kept.id(),
                    "hazard_id", hazard,
                    "edition", kept.edition(),
                    "standard", kept.standard(),
                    "result", CanonicalJson.write(kept.result()),
                    "command", CanonicalJson.write(kept.command()),
                    "decided_at", kept.at(),
                    "decided_by", kept.by());
        }
    }

    /** Determinations of a hazard, newest first. */
    List<Kept> list(HazardId hazard) {
        return sql.sql(SELECT + "where hazard_id = :id order by decided_at desc")
                .param("id", hazard.value())
                .query(KEPT)
                .list();
    }

    Optional<Kept> find(UUID id) {
        return sql.sql(SELECT + "where id = :id").param("id", id).query(KEPT).optional();
    }
}
