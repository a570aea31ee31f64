package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk or a database that is not there is told apart from a mistake of the program, however deep in a failure it stands. */
class StorageTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "53100, could not extend file, DISK_FULL",
        "25006, cannot execute INSERT in a read-only transaction, DISK_READ_ONLY",
        "57P01, terminating connection due to administrator command, DATABASE_AWAY",
        "57P03, the database system is starting up, DATABASE_AWAY",
        "08006, An I/O error occurred while sending to the backend, DATABASE_AWAY",
        "53300, sorry too many clients already, DATABASE_BUSY",
        "58030, could not write to file: No space left on device, DISK_FULL",
        "58030, could not open file: Read-only file system, DISK_READ_ONLY"
    })
    void whatTheDatabaseSaysIsToldAsWhatItIs(String state, String said, FoundationProblem told) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException(said, state)));
        assertThat(StorageTrouble.of(failure)).contains(told);
        assertThat(told.status().value()).isEqualTo(503);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsBusyAndOneThatCanMakeNoneIsAway() {
        assertThat(StorageTrouble.of(new SQLTransientConnectionException("request timed out")))
                .contains(FoundationProblem.DATABASE_BUSY);
        assertThat(StorageTrouble.of(new SQLTransientConnectionException(
                        "request timed out", new SQLException("Connection refused", "08001"))))
                .contains(FoundationProblem.DATABASE_AWAY);
    }

    @Test
    void aMistakeOfTheProgramStaysOne() {
        assertThat(StorageTrouble.of(new SQLException("duplicate key", "23505")))
                .isEmpty();
        assertThat(StorageTrouble.of(new NullPointerException())).isEmpty();
        assertThat(StorageTrouble.of(new IOException("No space left on device")))
                .contains(FoundationProblem.DISK_FULL);
    }
}
