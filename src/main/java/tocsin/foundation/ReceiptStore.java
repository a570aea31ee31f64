package tocsin.foundation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the receipts. */
@Repository
class ReceiptStore {
    private final JdbcClient sql;

    ReceiptStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<UUID> insert(Map<UUID, byte[]> digests) {
        var ids = new ArrayList<>(digests.keySet());
        ids.sort(null);
        return sql.sql("""
                insert into foundation.receipt (id, digest)
                select * from unnest(:ids, :digests) on conflict do nothing returning id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("digests", ids.stream().map(digests::get).toArray(byte[][]::new))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void delete(Collection<UUID> ids) {
        sql.sql("delete from foundation.receipt where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    Map<UUID, byte[]> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, byte[]>();
        sql.sql("select id, digest from foundation.receipt where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> found.put(row.getObject("id", UUID.class), row.getBytes("digest")));
        return found;
    }
}
