package tocsin.batches;

import java.util.List;
import tocsin.foundation.Actor;

/** A room that takes its commands in batches. */
public interface BatchTarget {
    /** Whether an address is that of one of this room's commands. */
    boolean takes(String put);

    /**
     * Does what some lines say, each like the single command: with the same permission, the same rules and the same id, so that a repeat
     * changes nothing. What is refused leaves the others alone.
     *
     * @param lines all of them such that {@link #takes} their address
     * @return what became of each, in their order
     */
    List<BatchOutcome> give(List<BatchLine> lines, Actor by);
}
