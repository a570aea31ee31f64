package tocsin.premises;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of merges. */
@Repository
class MergeStore {
    private static final String SELECT =
            "select id, kept, retired, reason, at, kept_version, hung_on from premises.merge ";

    private final JdbcClient sql;

    MergeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A merge that stands.
     *
     * @param hungOn what hung on both files when they were merged
     */
    record Merge(UUID id, UUID kept, UUID retired, String reason, Instant at, int keptVersion, List<UUID> hungOn) {}

    void insert(Merge merge, UUID by) {
        sql.sql("""
                        insert into premises.merge (id, kept, retired, reason, by_id, at, kept_version, hung_on)
                        values (:id, :kept, :retired, :reason, :by, :at, :version, :hung)
                        """)
                .param("id", merge.id())
                .param("kept", merge.kept())
                .param("retired", merge.retired())
                .param("reason", merge.reason())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(merge.at(), ZoneOffset.UTC))
                .param("version", merge.keptVersion())
                .param("hung", merge.hungOn().toArray(UUID[]::new))
                .update();
        sql.sql("update premises.premises set merged_into = :kept, active = false where id = :retired")
                .param("kept", merge.kept())
                .param("retired", merge.retired())
                .update();
    }

    Optional<Merge> find(UUID id) {
        return list(SELECT + "where id = :id and undone_at is null", id).stream()
                .findFirst();
    }

    /** Merges that stand, by which other files became part of this one. */
    List<Merge> into(UUID kept) {
        return list(SELECT + "where kept = :id and undone_at is null order by at", kept);
    }

    /** The file this one became part of, when it did. */
    Optional<UUID> keptOf(UUID retired) {
        return list(SELECT + "where retired = :id and undone_at is null", retired).stream()
                .findFirst()
                .map(Merge::kept);
    }

    private List<Merge> list(String statement, UUID id) {
        return sql.sql(statement)
                .param("id", id)
                .query((row, n) -> new Merge(
                        row.getObject("id", UUID.class),
                        row.getObject("kept", UUID.class),
                        row.getObject("retired", UUID.class),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("kept_version"),
                        Arrays.asList((UUID[]) row.getArray("hung_on").getArray())))
                .list();
    }

    void undo(Merge merge, boolean active, Instant at) {
        sql.sql("update premises.merge set undone_at = :at where id = :id")
                .param("id", merge.id())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        sql.sql("update premises.premises set merged_into = null, active = :active where id = :retired")
                .param("retired", merge.retired())
                .param("active", active)
                .update();
    }
}
