package tocsin.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Which files of a running server belong into a copy of it, as PostgreSQL's manual lists them. */
final class ServerCopy extends SimpleFileVisitor<Path> {
    /** Folders whose contents the server makes anew at each start. */
    private static final Set<String> PASSING_FOLDERS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> PASSING_FILES =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label.old", "tablespace_map.old", "current_logfiles");
    private static final String TEMPORARY = "pgsql_tmp";
    private static final String CACHE = "pg_internal.init";

    private final Path server;
    private final Copying copying;

    /** What is done with each file. */
    interface Copying {
        void copy(Path file) throws IOException;
    }

    private ServerCopy(Path server, Copying copying) {
        this.server = server;
        this.copying = copying;
    }

    static void walk(Path server, Copying copying) throws IOException {
        Files.walkFileTree(server, new ServerCopy(server, copying));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
        var name = visited.getFileName().toString();
        boolean passing = server.equals(visited.getParent()) && PASSING_FOLDERS.contains(name);
        return passing || name.startsWith(TEMPORARY) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        var name = file.getFileName().toString();
        boolean passing = server.equals(file.getParent()) && PASSING_FILES.contains(name);
        if (!passing && !name.startsWith(TEMPORARY) && !name.equals(CACHE)) {
            copying.copy(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        // A table may be dropped under the copy; the log knows.
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
