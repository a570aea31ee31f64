package tocsin.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way from who reads them to who writes them, in their order, so that both work at once; few are ahead, however slow the
 * writing is. What the writing throws is thrown to who reads.
 */
final class RowsAhead<R> implements AutoCloseable {
    private static final int AHEAD = 4;
    private static final long LOOK_MILLIS = 100;

    private final BlockingQueue<List<R>> waiting = new ArrayBlockingQueue<>(AHEAD);
    private final int atOnce;
    private final Consumer<List<R>> writer;
    private final Thread writing;
    private List<R> gathered = new ArrayList<>();
    private volatile @Nullable Throwable failure;
    private volatile boolean left;

    /**
     * @param atOnce rows handed over together; the last may be fewer
     * @param writer writes rows, in a thread of its own
     */
    RowsAhead(int atOnce, Consumer<List<R>> writer) {
        this.atOnce = atOnce;
        this.writer = writer;
        this.writing = Thread.ofVirtual().name("rows ahead").start(this::write);
    }

    private void write() {
        try {
            for (var rows = waiting.take(); !rows.isEmpty() && !left; rows = waiting.take()) {
                writer.accept(rows);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error broken) {
            failure = broken;
        }
    }

    /** Hands over a row; waits while too many are ahead. */
    void add(R row) {
        gathered.add(row);
        if (gathered.size() == atOnce) {
            handOver();
        }
    }

    /** Every row was handed over; waits until all are written. */
    void finish() {
        if (!gathered.isEmpty()) {
            handOver();
        }
        // Nothing more comes.
        handOver();
        await();
        throwFailure();
    }

    private void handOver() {
        var rows = gathered;
        gathered = new ArrayList<>();
        try {
            boolean taken = false;
            while (!taken) {
                throwFailure();
                taken = waiting.offer(rows, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were written", stopped);
        }
    }

    private void throwFailure() {
        switch (failure) {
            case null -> {}
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private void await() {
        try {
            writing.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever leaves before the end leaves nobody writing. */
    @Override
    public void close() {
        left = true;
        waiting.clear();
        waiting.add(List.of());
        await();
    }
}
