package tocsin.demonstration;

import java.time.Instant;

/** Every fact this room makes true. */
public sealed interface DemonstrationEvent {
    /**
     * From here on the journal tells an invented county.
     *
     * @param until the moment at which its story ends, UTC
     */
    record CountyInvented(Instant until) implements DemonstrationEvent {}
}
