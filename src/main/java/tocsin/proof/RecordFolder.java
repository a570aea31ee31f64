package tocsin.proof;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an evidence pack takes from the room that keeps files and papers, since this one knows neither. */
public interface RecordFolder {
    /**
     * A file as it came.
     *
     * @param ending of its name, {@code jpg}, by what its bytes are
     */
    record KeptFile(Path path, String ending) {}

    /** Papers about a record, void ones too, in the order of their issue. */
    List<UUID> papers(UUID record);

    /**
     * The file of a hash; empty when its bytes are not here.
     *
     * @param hash lower-case hexadecimal SHA-256
     */
    Optional<KeptFile> file(String hash);

    /** People by their ids; ids of nobody are absent. */
    Map<UUID, String> names(Collection<UUID> people);

    /**
     * A page set as PDF.
     *
     * @param html well-formed XHTML
     */
    byte[] pdf(String html);
}
