package tocsin.notices;

import java.util.List;
import java.util.UUID;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/**
 * Takes messages further than the inbox. It is called in the transaction that puts them there and only with those that nobody was told
 * before: what it notes down is there exactly when the message is.
 */
public interface MessageCarrier {
    /** A message as the inbox has just taken it in. */
    record Parcel(JournalEntry fact, UUID person, Text sentence, String url) {}

    void carry(List<Parcel> messages);
}
