package tocsin.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.TownClock;

/** SQL of saved views. */
@Repository
class SavedViewStore {
    private final JdbcClient sql;
    private final TownClock clock;

    SavedViewStore(JdbcClient sql, TownClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The reader's own views and those shared with an area that one of these lies in, by name. */
    List<SavedView> list(String ledger, UUID reader, List<AreaPath> areas) {
        return sql.sql("""
                select * from ledger.saved_view v where ledger = :ledger and (owner_id = :reader
                    or exists (select 1 from unnest(:areas) as a (path) where starts_with(a.path, v.shared_with)))
                order by owner_id <> :reader, name, id
                """)
                .param("ledger", ledger)
                .param("reader", reader)
                .param("areas", areas.stream().map(AreaPath::value).toArray(String[]::new))
                .query((row, n) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        texts(row.getString("filters")),
                        row.getString("sort"),
                        row.getString("columns"),
                        row.getBoolean("initial"),
                        row.getString("shared_with") != null,
                        row.getObject("owner_id", UUID.class).equals(reader),
                        row.getString("owner_name")))
                .list();
    }

    int count(String ledger, UUID owner) {
        return sql.sql("select count(*) from ledger.saved_view where ledger = :ledger and owner_id = :owner")
                .param("ledger", ledger)
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    /** Puts a view in the place of the owner's one of the same name. */
    void keep(UUID id, String ledger, KeepView command, @Nullable AreaPath sharedWith, Actor by) {
        sql.sql("delete from ledger.saved_view where ledger = :ledger and owner_id = :owner and name = :name")
                .param("ledger", ledger)
                .param("owner", by.id())
                .param("name", command.name().strip())
                .update();
        if (command.initial()) {
            sql.sql(
                            "update ledger.saved_view set initial = false where ledger = :ledger and owner_id = :owner and initial")
                    .param("ledger", ledger)
                    .param("owner", by.id())
                    .update();
        }
        sql.sql("""
                insert into ledger.saved_view (id, ledger, owner_id, owner_name, name, filters, sort, columns, initial, shared_with, saved_at)
                values (:id, :ledger, :owner, :ownerName, :name, :filters, :sort, :columns, :initial, :sharedWith, :now)
                """)
                .param("id", id)
                .param("ledger", ledger)
                .param("owner", by.id())
                .param("ownerName", by.name())
                .param("name", command.name().strip())
                .param("filters", CanonicalJson.write(command.filters()))
                .param("sort", command.sort())
                .param("columns", command.columns())
                .param("initial", command.initial())
                .param("sharedWith", sharedWith == null ? null : sharedWith.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void drop(UUID id, String ledger, UUID owner) {
        sql.sql("delete from ledger.saved_view where id = :id and ledger = :ledger and owner_id = :owner")
                .param("id", id)
                .param("ledger", ledger)
                .param("owner", owner)
                .update();
    }

    private static Map<String, String> texts(String json) {
        var texts = new HashMap<String, String>();
        CanonicalJson.read(json)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
