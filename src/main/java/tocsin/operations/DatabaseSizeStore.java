package tocsin.operations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what the database says of its version and of the room it takes. */
@Repository
class DatabaseSizeStore {
    private static final int TABLES = 10;

    private final JdbcClient sql;

    DatabaseSizeStore(JdbcClient sql) {
        this.sql = sql;
    }

    String version() {
        return sql.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
    }

    long bytes() {
        return sql.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    /** The tables that take the most room with their indexes. */
    List<OperationsView.Table> largest() {
        return sql.sql("""
                select schemaname || '.' || relname as name, pg_total_relation_size(relid) as bytes, n_live_tup as row_count
                from pg_stat_user_tables order by 2 desc, 1 limit :tables
                """)
                .param("tables", TABLES)
                .query((row, n) ->
                        new OperationsView.Table(row.getString("name"), row.getLong("bytes"), row.getLong("row_count")))
                .list();
    }
}
