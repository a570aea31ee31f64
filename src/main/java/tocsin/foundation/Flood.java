package tocsin.foundation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Whether facts come in by the thousand, so that those followers for whom a moment matters little let the others have the machine. */
final class Flood {
    /** So many facts in one stretch are no single acts of people. */
    private static final int MANY = 500;

    private final long lastsNanos;
    private final long longestNanos;
    private final AtomicLong until = new AtomicLong(System.nanoTime());
    private final AtomicInteger taking = new AtomicInteger();

    /**
     * No flood yet.
     *
     * @param lasts how long one goes on after the last large stretch
     * @param longest nobody gives way for longer at a time
     */
    Flood(Duration lasts, Duration longest) {
        this.lastsNanos = lasts.toNanos();
        this.longestNanos = longest.toNanos();
    }

    /** A follower that goes first takes a stretch: with many facts it is a flood, for as long as the work lasts and a while after. */
    void whileTaking(int facts, Runnable work) {
        if (facts < MANY) {
            work.run();
            return;
        }
        taking.incrementAndGet();
        try {
            work.run();
        } finally {
            until.set(System.nanoTime() + lastsNanos);
            taking.decrementAndGet();
        }
    }

    boolean isOn() {
        return taking.get() > 0 || until.get() - System.nanoTime() > 0;
    }

    /** Waits while it lasts, asking again after each pause, but never longer than the longest. */
    void giveWay(long pauseMilliseconds) {
        long end = System.nanoTime() + longestNanos;
        while (isOn() && end - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMilliseconds));
        }
    }

    /** Pauses while it lasts, so that the next stretch holds more: what is summed in one stretch is written once. */
    void gather(long milliseconds) {
        if (isOn()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        }
    }
}
