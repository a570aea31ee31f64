package tocsin.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs the server must know of it.
 *
 * @param version of the program; empty for one that runs from its sources
 * @param certificateEndsOn last day of the server's certificate; null when a proxy or nobody encrypts
 * @param backedUpAt when the last backup ended; null when no record of one lies in the data folder
 */
public record OperationsView(
        String version,
        String java,
        Instant startedAt,
        String databaseVersion,
        long databaseBytes,
        List<Table> tables,
        Connections connections,
        Disk disk,
        @Nullable LocalDate certificateEndsOn,
        @Nullable Instant backedUpAt) {
    /** A table with its indexes; rows as the database estimates them. */
    public record Table(String name, long bytes, long rows) {}

    /** Connections of the pool, and requests that wait for one. */
    public record Connections(int active, int idle, int waiting, int most) {}

    /** Bytes of the disk with the data folder. */
    public record Disk(long free, long total) {}
}
