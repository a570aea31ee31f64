package tocsin.documents;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** A numbered paper as it leaves the room. */
public record DocumentView(
        DocumentId id,
        String number,
        String kind,
        Text kindLabel,
        String body,
        UUID record,
        String recordUrl,
        String recordWords,
        String addressee,
        @Nullable UUID premisesId,
        @Nullable String premisesName,
        LocalDate issuedOn,
        @Nullable Service service,
        @Nullable Voided voided) {

    /** Since when it counts for nothing, by whom, and why. */
    public record Voided(LocalDate on, String by, String reason) {}

    /** How, when and by whom it was served. */
    public record Service(
            ServeDocument.Method method,
            Text methodLabel,
            LocalDate servedOn,
            @Nullable String place,
            @Nullable String receivedBy,
            @Nullable String relation,
            @Nullable String deliveredBy,
            @Nullable String refusalReason,
            @Nullable String witness,
            @Nullable String note,
            @Nullable String scan) {}

    /** @param people names by id */
    static DocumentView of(Document paper, Text kindLabel, Map<UUID, String> people) {
        return new DocumentView(
                paper.id(),
                paper.number().text(),
                paper.kind(),
                kindLabel,
                paper.body().name(),
                paper.subject().record(),
                paper.subject().url(),
                paper.subject().words(),
                paper.addressee().name(),
                paper.addressee().premises(),
                paper.addressee().premisesName(),
                paper.issuedOn(),
                service(paper.service()),
                voided(paper.voiding(), people));
    }

    private static @Nullable Voided voided(Document.@Nullable Voiding voiding, Map<UUID, String> people) {
        return voiding == null
                ? null
                : new Voided(TownClock.day(voiding.at()), people.getOrDefault(voiding.by(), ""), voiding.reason());
    }

    private static @Nullable Service service(@Nullable ServeDocument service) {
        return service == null
                ? null
                : new Service(
                        service.method(),
                        service.method().label(),
                        service.servedOn(),
                        service.place(),
                        service.receivedBy(),
                        service.relation(),
                        service.deliveredBy(),
                        service.refusalReason(),
                        service.witness(),
                        service.note(),
                        service.scan());
    }
}
