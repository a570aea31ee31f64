package tocsin.lookbacks;

import java.util.UUID;

/** Every fact this room makes true. */
public sealed interface LookBackEvent {
    /** So many were drawn from so many. */
    record Drawn(int drawn, int frame, String seed) implements LookBackEvent {}

    /** What was drawn is not looked back at any more. */
    record Cancelled(String reason) implements LookBackEvent {}

    /** What was found at one of those drawn. */
    record Collected(UUID hazard, LookBackResult result) implements LookBackEvent {}
}
