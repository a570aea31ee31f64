package tocsin.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;

/** A numbered paper: its rules. What it says never changes. */
record Document(
        DocumentId id,
        String kind,
        String series,
        Body body,
        DocumentNumber number,
        IssueDocument.Subject subject,
        IssueDocument.Addressee addressee,
        LocalDate issuedOn,
        Instant issuedAt,
        UUID issuedBy,
        DocumentContent content,
        @Nullable ServeDocument service,
        int version) {

    record Body(UUID id, String name) {}

    boolean mayBeReadBy(Actor by) {
        return by.may(DocumentPermission.READ, addressee.area(), addressee.sector(), addressee.organization());
    }

    /** The paper as service leaves it. */
    Document served(ServeDocument command, LocalDate today) {
        DocumentProblem.ALREADY_SERVED.unless(
                service == null, number.text(), service == null ? "" : service.servedOn());
        DocumentProblem.SERVED_OUT_OF_TIME.unless(
                !command.servedOn().isBefore(issuedOn) && !command.servedOn().isAfter(today),
                command.servedOn(),
                issuedOn);
        command.requireProof(number.text());
        return new Document(
                id,
                kind,
                series,
                body,
                number,
                subject,
                addressee,
                issuedOn,
                issuedAt,
                issuedBy,
                content,
                command,
                version + 1);
    }
}
