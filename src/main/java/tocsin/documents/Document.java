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
        @Nullable Voiding voiding,
        int version) {

    record Body(UUID id, String name) {}

    /** Why it counts for nothing, since when, by whom. */
    record Voiding(UUID id, String reason, Instant at, UUID by) {}

    boolean mayBeReadBy(Actor by) {
        return by.may(DocumentPermission.READ, addressee.area(), addressee.sector(), addressee.organization());
    }

    /** The paper as service leaves it. */
    Document served(ServeDocument command, boolean corrects, LocalDate today) {
        DocumentProblem.PAPER_VOID.unless(voiding == null, number.text());
        DocumentProblem.ALREADY_SERVED.unless(
                corrects || service == null, number.text(), service == null ? "" : service.servedOn());
        DocumentProblem.SERVED_OUT_OF_TIME.unless(
                !command.servedOn().isBefore(issuedOn) && !command.servedOn().isAfter(today),
                command.servedOn(),
                issuedOn);
        command.requireProof(number.text());
        return with(command, voiding);
    }

    /** The paper declared void, or in force again. */
    Document after(VoidDocument.Signed act) {
        boolean restores = act.command().restores();
        DocumentProblem.PAPER_VOID.unless(restores || voiding == null, number.text());
        DocumentProblem.PAPER_NOT_VOID.unless(!restores || voiding != null, number.text());
        return with(service, restores ? null : act.voiding());
    }

    private Document with(@Nullable ServeDocument served, @Nullable Voiding declared) {
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
                served,
                declared,
                version + 1);
    }
}
