package tocsin.foundation;

import java.util.List;
import java.util.Set;

/**
 * Learns what became true elsewhere and acts on it a moment later: exactly once, in commit order. Its work and its position move in one
 * transaction, so after a crash it goes on where it stood; resetting the position rebuilds what it keeps.
 */
public interface Follower {
    /** Stable name under which its position is kept. */
    String name();

    /** What it does, for whoever looks after the installation. */
    default Text label() {
        return Text.of("其他后台任务", "Other background work");
    }

    /** Most facts taken in one transaction. */
    default int batch() {
        return 2_000;
    }

    /** Facts it acts on: those of whole rooms ({@code hazards}) and of single kinds ({@code hazards.Submitted}); empty: every fact. */
    default Set<String> factsRead() {
        return Set.of();
    }

    /**
     * Whether it lets others go first while facts come in by the thousand: what it keeps may then be some seconds older than the figures.
     * When few come in it follows as soon as everybody else.
     */
    default boolean givesWay() {
        return false;
    }

    /** Acts on facts, inside a transaction. Facts it does not know are passed over. */
    void follow(List<JournalEntry> facts);
}
