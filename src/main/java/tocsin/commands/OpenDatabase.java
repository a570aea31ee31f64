package tocsin.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.database.DataFolder;
import tocsin.database.DatabaseAddress;
import tocsin.database.DatabaseMigration;
import tocsin.database.DatabaseRefusal;
import tocsin.database.EmbeddedPostgres;
import tocsin.database.OwnDatabase;

/**
 * A migrated database and the folder beside it.
 *
 * @param embedded the embedded server, or null when the database is one of the user's own
 */
record OpenDatabase(
        DataFolder folder,
        DatabaseAddress address,
        @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    /** Opens the database named in the environment, else the embedded one of this folder, and migrates it. */
    static OpenDatabase open(DataFolder folder) {
        var own = OwnDatabase.fromEnvironment(System.getenv());
        if (own.isPresent()) {
            DatabaseMigration.migrate(own.get());
            return new OpenDatabase(folder, own.get(), null);
        }
        var server = EmbeddedPostgres.open(folder);
        try {
            DatabaseMigration.migrate(server.address());
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
        return new OpenDatabase(folder, server.address(), server);
    }

    /** Prepares something in the folder; should that fail, the database does not stay behind. */
    <T> T orClose(Function<DataFolder, T> preparing) {
        try {
            return preparing.apply(folder);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** What Spring and the rooms must know. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", address.jdbcUrl());
        properties.put("spring.datasource.username", address.user());
        properties.put("spring.datasource.password", address.password());
        properties.put("tocsin.data", folder.path().toString());
        return properties;
    }

    /** An embedded server that ends unasked is started again, however long that takes; where it takes long, it is said. */
    void keepRunning(Consumer<DatabaseRefusal> lost) {
        if (embedded != null) {
            embedded.keepRunning(lost);
            FileMirror.beside(folder);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
