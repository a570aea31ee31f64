package tocsin.hazards;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of where pictures have served. */
@Repository
class PhotoUseStore {
    private final JdbcClient sql;

    PhotoUseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps uses; one that is known already is passed over. */
    void insert(List<PhotoUse> uses) {
        if (uses.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into hazards.photo_use (hash, position, hazard_id, act, act_id, used_at)
                select * from unnest(:hashes::text[], :positions::bigint[], :hazards::uuid[], :acts::text[], :ids::uuid[], :ats::timestamptz[])
                on conflict do nothing
                """)
                .param("hashes", uses.stream().map(PhotoUse::hash).toArray(String[]::new))
                .param("positions", uses.stream().mapToLong(PhotoUse::position).toArray())
                .param("hazards", uses.stream().map(use -> use.hazard().value()).toArray(UUID[]::new))
                .param("acts", uses.stream().map(use -> use.act().name()).toArray(String[]::new))
                .param("ids", uses.stream().map(PhotoUse::actId).toArray(UUID[]::new))
                .param("ats", uses.stream().map(use -> use.at().toString()).toArray(String[]::new))
                .update();
    }

    /** The first uses of each picture, oldest first. */
    List<PhotoUse> of(Collection<String> hashes, int most) {
        return sql.sql("""
                select u.* from unnest(:hashes::text[]) h cross join lateral (
                    select * from hazards.photo_use p where p.hash = h order by p.position limit :most) u
                order by u.hash, u.position
                """)
                .param("hashes", hashes.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new PhotoUse(
                        row.getString("hash"),
                        row.getLong("position"),
                        new HazardId(row.getObject("hazard_id", UUID.class)),
                        PhotoUse.Act.valueOf(row.getString("act")),
                        row.getObject("act_id", UUID.class),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
