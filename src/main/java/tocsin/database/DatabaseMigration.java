package tocsin.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Makes and moves forward the tables of every room, from the footing up: a room's tables may point down the house. */
public final class DatabaseMigration {

    /** The rooms that own tables, in floor order. This is the one place where the order stands. */
    public static final List<String> ROOMS = List.of(
            "foundation",
            "proof",
            "rulebook",
            "figures",
            "ledger",
            "organization",
            "agenda",
            "documents",
            "attachments",
            "access",
            "premises",
            "hazards",
            "screening",
            "rentals",
            "lookbacks",
            "notices",
            "channels",
            "retention",
            "demonstration");

    private static final String FOLDER = "db/migration/";

    private DatabaseMigration() {}

    /**
     * Brings a database to the state this program needs: one schema per room, each with its own history. Repeating it
     * changes nothing.
     *
     * @throws DatabaseRefusal when a newer Tocsin has written the database; nothing is changed then
     */
    public static void migrate(DatabaseAddress address) {
        var wanted = MigrationState.wanted(FOLDER);
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            if (!wanted.isReached(connection)) {
                migrate(address, ROOMS, hasHistory(connection));
                wanted.note(connection);
            }
            new TransactionNumbers(connection).goOn();
        } catch (SQLException failure) {
            throw new DatabaseRefusal(
                    "数据库 " + address + " 中断了应答：请确认它还在运行，再启动一次。",
                    "The database " + address + " stopped answering: see that it still runs, then start again.",
                    failure);
        }
    }

    static void migrate(DatabaseAddress address, List<String> rooms) {
        migrate(address, rooms, true);
    }

    private static void migrate(DatabaseAddress address, List<String> rooms, boolean mayBeNewer) {
        var histories = rooms.stream()
                .filter(DatabaseMigration::hasMigrations)
                .map(room -> history(address, room))
                .toList();
        if (mayBeNewer) {
            histories.forEach(DatabaseMigration::refuseNewer);
        }
        histories.forEach(Flyway::migrate);
    }

    /** An empty database was written by nobody. */
    private static boolean hasHistory(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select from pg_tables where tablename = 'flyway_schema_history')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean hasMigrations(String room) {
        return DatabaseMigration.class.getClassLoader().getResource(FOLDER + room) != null;
    }

    private static Flyway history(DatabaseAddress address, String room) {
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:" + FOLDER + room)
                .schemas(room)
                .defaultSchema(room)
                .createSchemas(true)
                // Steps lost to a power cut are taken again; none need wait for the disk.
                .initSql("set synchronous_commit = off")
                .load();
    }

    private static void refuseNewer(Flyway history) {
        for (MigrationInfo step : history.info().applied()) {
            if (step.getState().isResolved() || step.getVersion() == null) {
                continue;
            }
            throw new DatabaseRefusal(
                    "数据库由更新版本的 Tocsin 写过（" + step.getScript() + "）：请升级程序。",
                    "A newer Tocsin has written this database (" + step.getScript() + "): upgrade the program.");
        }
    }
}
