package tocsin.foundation;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a failure whether the database or a disk was not there for it. Nothing was written then, and the same request may succeed in a
 * while: whoever asked is told so, instead of being told that the program failed.
 */
public final class StorageTrouble {
    /** SQLSTATE of PostgreSQL: 53100 disk full, 25006 read only, 57P01 to 57P03 stopping and starting, 53300 too many connections. */
    private static final String DISK_FULL = "53100";

    private static final String READ_ONLY = "25006";
    private static final String TOO_MANY = "53300";
    private static final String STOPPING = "57P0";
    private static final String NO_CONNECTION = "08";
    /** 58030: the server could not read or write a file; its message says why. */
    private static final String FILE_FAILED = "58";

    /**
     * What the pool (HikariCP) says, without a SQLSTATE, of a connection it gave up after it broke. The rollback that follows a broken
     * statement says so too, and its failure is the one that is told.
     */
    private static final String GIVEN_UP = "Connection is closed";

    private StorageTrouble() {}

    /** What is to be told, empty when the failure is of another kind. */
    public static Optional<FoundationProblem> of(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var found = alone(cause);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<FoundationProblem> alone(Throwable cause) {
        return switch (cause) {
            // The pool says so when all its connections are in use, and gives a cause when none could be made.
            case SQLTransientConnectionException waited
            when waited.getCause() == null -> Optional.of(FoundationProblem.DATABASE_BUSY);
            case SQLException refused -> ofState(refused);
            case IOException failed -> ofWords(failed.getMessage());
            default -> Optional.empty();
        };
    }

    private static Optional<FoundationProblem> ofState(SQLException refused) {
        var state = refused.getSQLState() == null ? "" : refused.getSQLState();
        if (state.equals(DISK_FULL)) {
            return Optional.of(FoundationProblem.DISK_FULL);
        }
        if (state.equals(READ_ONLY)) {
            return Optional.of(FoundationProblem.DISK_READ_ONLY);
        }
        if (state.equals(TOO_MANY)) {
            return Optional.of(FoundationProblem.DATABASE_BUSY);
        }
        boolean givenUp = state.isEmpty() && GIVEN_UP.equals(refused.getMessage());
        if (givenUp || state.startsWith(NO_CONNECTION) || state.startsWith(STOPPING)) {
            return Optional.of(FoundationProblem.DATABASE_AWAY);
        }
        return state.startsWith(FILE_FAILED) ? ofWords(refused.getMessage()) : Optional.empty();
    }

    private static Optional<FoundationProblem> ofWords(@Nullable String said) {
        if (said != null && said.contains("No space left on device")) {
            return Optional.of(FoundationProblem.DISK_FULL);
        }
        if (said != null && said.contains("Read-only file system")) {
            return Optional.of(FoundationProblem.DISK_READ_ONLY);
        }
        return Optional.empty();
    }
}
