package tocsin.premises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of streets, alleys and corners, and of rounds walked. */
@Repository
class LayoutStore {
    private final JdbcClient sql;

    LayoutStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where a place stands, without its corners. */
    private record Stands(@Nullable String street, @Nullable String alley, int version) {}

    Layout get(PremisesId premises) {
        return sql.sql("select street, alley, version from premises.layout where premises_id = :id")
                .param("id", premises.value())
                .query(Stands.class)
                .optional()
                .map(it -> new Layout(premises, it.street(), it.alley(), corners(premises), it.version()))
                .orElse(Layout.none(premises));
    }

    private List<LayOut.Corner> corners(PremisesId premises) {
        return sql.sql("select id, name from premises.corner where premises_id = :id and not retired order by place")
                .param("id", premises.value())
                .query(LayOut.Corner.class)
                .list();
    }

    /** The place a corner belongs to, retired or not. */
    Optional<UUID> premisesOf(UUID corner) {
        return sql.sql("select premises_id as value from premises.corner where id = :id")
                .param("id", corner)
                .query(UUID.class)
                .optional();
    }

    /** Writes a layout; gives the salt beside it. */
    UUID save(Layout layout) {
        var ids = layout.corners().stream().map(LayOut.Corner::id).toArray(UUID[]::new);
        sql.sql("update premises.corner set retired = true where premises_id = :id and not id = any(:kept)")
                .param("id", layout.premises().value())
                .param("kept", ids)
                .update();
        sql.sql("""
                insert into premises.corner (id, premises_id, name, place)
                select u.id, :premises, u.name, u.place from unnest(:ids::uuid[], :names::text[], :places::int[]) as u (id, name, place)
                on conflict (id) do update set name = excluded.name, place = excluded.place, retired = false
                """)
                .param("premises", layout.premises().value())
                .param("ids", ids)
                .param(
                        "names",
                        layout.corners().stream().map(LayOut.Corner::name).toArray(String[]::new))
                .param("places", IntStream.range(0, ids.length).boxed().toArray(Integer[]::new))
                .update();
        return sql.sql("""
                insert into premises.layout (premises_id, street, alley, version) values (:id, :street, :alley, :version)
                on conflict (premises_id) do update set street = excluded.street, alley = excluded.alley, version = excluded.version
                returning salt
                """)
                .param("id", layout.premises().value())
                .param("street", layout.street())
                .param("alley", layout.alley())
                .param("version", layout.version())
                .query(UUID.class)
                .single();
    }

    /** Keeps a round; gives the salt. */
    UUID walk(UUID id, Premises premises, WalkRound command, Instant at, LocalDate on, UUID by) {
        var salt = sql.sql("""
                insert into premises.round (id, premises_id, county_code, walked_at, walked_on, walked_by, note)
                values (:id, :premises, :county, :at, :on, :by, :note) returning salt
                """)
                .param("id", id)
                .param("premises", premises.id().value())
                .param("county", premises.countyCode())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("on", on)
                .param("by", by)
                .param("note", Premises.typed(command.note()))
                .query(UUID.class)
                .single();
        sql.sql("insert into premises.round_corner (round_id, corner_id) select :round, unnest(:corners::uuid[])")
                .param("round", id)
                .param("corners", command.corners().stream().distinct().toArray(UUID[]::new))
                .update();
        return salt;
    }

    /** When each corner that stands was looked at last, and by whom. */
    record Looked(
            UUID corner,
            @Nullable LocalDate walkedOn,
            @Nullable UUID walkedBy) {}

    List<Looked> looked(PremisesId premises) {
        return sql.sql("""
                select corner_id as corner, walked_on, walked_by from premises.corner_now
                where premises_id = :id and corner_id is not null order by place
                """).param("id", premises.value()).query(Looked.class).list();
    }
}
