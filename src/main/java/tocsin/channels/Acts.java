package tocsin.channels;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Receipts;
import tocsin.foundation.TownClock;

/** What an act needs that sends something between two transactions: its receipt, its time, and the transactions. */
@Component
record Acts(Receipts receipts, TownClock clock, TransactionTemplate transaction) {
    Instant now() {
        return clock.instant();
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
