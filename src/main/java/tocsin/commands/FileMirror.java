package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.database.DataFolder;
import tocsin.database.MirrorRecord;
import tocsin.database.WalArchive;
import tocsin.foundation.TownClock;

/** Copies new files beside the database into the archive, once a minute as long as this process serves. */
final class FileMirror {
    private static final Logger LOG = LoggerFactory.getLogger(FileMirror.class);
    private static final long EVERY_MILLISECONDS = 60_000;
    private static final TownClock WALL = new TownClock();

    private FileMirror() {}

    /** Begins when the folder has an archive; ends with the process. */
    static void beside(DataFolder folder) {
        try {
            folder.archive()
                    .ifPresent(archive ->
                            Thread.ofPlatform().daemon().name("file mirror").start(() -> run(archive, folder)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(WalArchive archive, DataFolder folder) {
        while (!Thread.currentThread().isInterrupted()) {
            mirror(archive, folder);
            try {
                Thread.sleep(EVERY_MILLISECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Copies what is missing and notes for the health of the installation how that went. */
    static void mirror(WalArchive archive, DataFolder folder) {
        try {
            archive.mirror(folder);
            MirrorRecord.keep(folder.path(), WALL.instant(), null);
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("files could not be copied into the archive and will be in a minute: {}", failure.getMessage());
            note(folder, failure);
        }
    }

    private static void note(DataFolder folder, Exception failure) {
        try {
            MirrorRecord.keep(folder.path(), WALL.instant(), String.valueOf(failure.getMessage()));
        } catch (IOException unwritable) {
            LOG.warn("the data folder cannot be written either: {}", unwritable.getMessage());
        }
    }
}
