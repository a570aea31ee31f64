package tocsin.foundation;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Tells this application's followers that something was committed. A missed ring costs a poll's pause, never a fact. */
@Component
class FollowerSignal {
    private final AtomicLong rings = new AtomicLong();

    synchronized void ring() {
        rings.incrementAndGet();
        notifyAll();
    }

    /** Waits until somebody rings after the given count, or the time is over. Returns the count now. */
    synchronized long await(long seen, long milliseconds) throws InterruptedException {
        if (rings.get() == seen) {
            wait(milliseconds);
        }
        return rings.get();
    }
}
