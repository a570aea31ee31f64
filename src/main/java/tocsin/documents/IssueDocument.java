package tocsin.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;

/**
 * Issues a numbered paper: to whom, about which record, saying what.
 *
 * @param kind code of a declared {@link DocumentKind}
 */
public record IssueDocument(
        DocumentId id, String kind, IssuingBody body, Subject subject, Addressee addressee, DocumentContent content) {

    /**
     * The record a paper is about.
     *
     * @param url where it opens
     * @param words how it is called
     */
    public record Subject(UUID record, String url, String words) {}

    /** Whom a paper is addressed to, and where that is: who may read it depends on this. */
    public record Addressee(
            String name,
            @Nullable UUID organization,
            @Nullable UUID premises,
            @Nullable String premisesName,
            AreaPath area,
            AreaPath sector,
            String countyCode) {}

    /** A paper with the number given to it, and who issues it when, UTC. */
    public record Numbered(IssueDocument command, DocumentNumber number, Actor by, Instant at) {}
}
