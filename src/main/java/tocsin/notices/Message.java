package tocsin.notices;

import java.time.Instant;
import java.util.UUID;
import tocsin.foundation.Text;

/**
 * A message in somebody's inbox.
 *
 * @param kindLabel what the kind of fact is called
 * @param record what it is about
 */
record Message(UUID id, Instant at, String kind, Text kindLabel, UUID record, Text sentence, String url, boolean read) {
    Message called(Text label) {
        return new Message(id, at, kind, label, record, sentence, url, read);
    }
}
