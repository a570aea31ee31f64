package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseMigrationTest {

    private static final List<String> ROOMS = List.of("migrationtest", "no_such_room");

    @Test
    void everyRoomWithTablesHasASchemaOfItsOwn() {
        try (var database = TestDatabase.bare()) {
            DatabaseMigration.migrate(database.address(), ROOMS);
            var tables = JdbcClient.create(database.dataSource())
                    .sql(
                            "select schemaname || '.' || tablename from pg_tables where schemaname = 'migrationtest' order by 1")
                    .query(String.class)
                    .list();
            assertThat(tables).containsExactly("migrationtest.flyway_schema_history", "migrationtest.thing");
        }
    }

    @Test
    void repeatingChangesNothing() {
        try (var database = TestDatabase.bare()) {
            DatabaseMigration.migrate(database.address(), ROOMS);
            DatabaseMigration.migrate(database.address(), ROOMS);
            assertThat(historyOf(database)).isEqualTo(2);
        }
    }

    @Test
    void aStartLooksIntoTheHistoriesOnlyWhenTheMigrationsChanged() {
        try (var database = TestDatabase.bare()) {
            var sql = JdbcClient.create(database.dataSource());
            DatabaseMigration.migrate(database.address());
            sql.sql("alter table foundation.flyway_schema_history rename to put_away")
                    .update();
            DatabaseMigration.migrate(database.address());
            sql.sql("update public.migrated set digest = 'of another program'").update();
            assertThatThrownBy(() -> DatabaseMigration.migrate(database.address()))
                    .hasMessageContaining("foundation");
        }
    }

    @Test
    void aNewerDatabaseIsRefusedInBothLanguages() {
        try (var database = TestDatabase.bare()) {
            DatabaseMigration.migrate(database.address(), ROOMS);
            JdbcClient.create(database.dataSource()).sql("""
                        insert into migrationtest.flyway_schema_history
                          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                        values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'tocsin', 1, true)
                        """).update();
            assertThatThrownBy(() -> DatabaseMigration.migrate(database.address(), ROOMS))
                    .isInstanceOf(DatabaseRefusal.class)
                    .hasMessageContaining("由更新版本的 Tocsin 写过（V99__later.sql）")
                    .hasMessageContaining("A newer Tocsin has written this database");
        }
    }

    @Test
    void twoTestDatabasesDoNotSeeEachOther() {
        try (var one = TestDatabase.create();
                var other = TestDatabase.create()) {
            JdbcClient.create(one.dataSource())
                    .sql("create table mark (id int)")
                    .update();
            var seen = JdbcClient.create(other.dataSource())
                    .sql("select count(*) from pg_tables where tablename = 'mark'")
                    .query(Integer.class)
                    .single();
            assertThat(seen).isZero();
        }
    }

    private static int historyOf(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from migrationtest.flyway_schema_history")
                .query(Integer.class)
                .single();
    }
}
