package tocsin.agenda;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of agenda items as they are compared with the facts about them. */
@Repository
class AgendaAgreementStore {
    private static final int FETCH_ROWS = 1_000;

    private final JdbcClient sql;

    AgendaAgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<AgendaItem> items(Collection<UUID> ids) {
        return sql.sql("select * from agenda.item i where i.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> AgendaStore.item(row))
                .list();
    }

    /** Everything that was ever late. */
    void late(Consumer<UUID> each) {
        sql.sql("select i.id from agenda.item i where i.missed_on is not null")
                .withFetchSize(FETCH_ROWS)
                .query((RowCallbackHandler) row -> each.accept(row.getObject("id", UUID.class)));
    }

    /** Everything still owed. */
    void open(Consumer<AgendaItem> each) {
        sql.sql("select * from agenda.item i where i.state = 'OPEN'")
                .withFetchSize(FETCH_ROWS)
                .query((RowCallbackHandler) row -> each.accept(AgendaStore.item(row)));
    }
}
