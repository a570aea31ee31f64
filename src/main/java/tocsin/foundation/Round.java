package tocsin.foundation;

import java.time.Duration;

/** Work that comes round by itself: a room offers one as a bean, {@link Rounds} runs it. */
public interface Round {
    /** Room and work, {@code agenda.sweep}. */
    String name();

    /** What it is called on screens. */
    Text label();

    /** How long after the end of one round the next begins. */
    Duration every();

    /** Goes round once; what it throws is told and the next round comes all the same. */
    void round();
}
