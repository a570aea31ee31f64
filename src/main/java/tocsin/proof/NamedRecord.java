package tocsin.proof;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.NumberedRecords;

/** Finds the record that somebody names by its id, by the address of its page, or by the number that stands on it. */
@Component
public class NamedRecord {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ObjectProvider<NumberedRecords> rooms;

    NamedRecord(ObjectProvider<NumberedRecords> rooms) {
        this.rooms = rooms;
    }

    /** The id that is written there, whether or not there is such a record, or the record of that number. */
    public Optional<UUID> find(String written) {
        return ID.matcher(written.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .findFirst()
                .or(() -> rooms.stream()
                        .flatMap(room -> room.numbered(written.strip()).stream())
                        .findFirst());
    }
}
