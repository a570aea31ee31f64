package tocsin.documents;

import java.time.Instant;
import java.util.UUID;
import tocsin.foundation.Actor;

/**
 * Declares a paper void (作废), or takes that back: its number stays taken either way.
 *
 * @param id the act
 */
public record VoidDocument(UUID id, DocumentId paper, String reason, boolean restores) {

    /** The act with who gives it when, UTC. */
    public record Signed(VoidDocument command, Actor by, Instant at) {
        Document.Voiding voiding() {
            return new Document.Voiding(command.id(), command.reason(), at, by.id());
        }
    }
}
