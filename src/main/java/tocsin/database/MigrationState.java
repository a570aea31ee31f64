package tocsin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which migrations a database has seen, as one digest over all of them. While it equals this program's there is nothing to do, and a start
 * need not open every room's history.
 */
record MigrationState(String digest) {

    /** The digest over names and contents of all migrations below a folder of the class path. */
    static MigrationState wanted(String folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "*/*.sql");
            Arrays.sort(files, Comparator.comparing(MigrationState::path));
            for (var file : files) {
                digest.update(path(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return new MigrationState(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Room and file name. */
    private static String path(Resource file) {
        try {
            var parts = file.getURL().getPath().split("/");
            return parts[parts.length - 2] + "/" + parts[parts.length - 1];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** True when exactly these migrations were brought in last. */
    boolean isReached(Connection connection) throws SQLException {
        try (var there = connection.createStatement();
                var table = there.executeQuery("select to_regclass('public.migrated')")) {
            if (!table.next() || table.getString(1) == null) {
                return false;
            }
        }
        try (var statement = connection.prepareStatement("select 1 from public.migrated where digest = ?")) {
            statement.setString(1, digest);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Notes that they are in. */
    void note(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.migrated (digest text not null)");
            statement.execute("delete from public.migrated");
        }
        try (var statement = connection.prepareStatement("insert into public.migrated (digest) values (?)")) {
            statement.setString(1, digest);
            statement.executeUpdate();
        }
    }
}
