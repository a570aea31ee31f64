package tocsin.hazards;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.documents.ServeDocument;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Receipts;

/**
 * Notes that a notice or order was handed over (送达回证): on which day, how, by whom, and who of the unit took it or refused to.
 *
 * @param receivedBy who took it; null when it was refused
 * @param method null is handed over
 * @param relation what the receiver is to the unit
 * @param refusalReason why it was not taken
 * @param witness who saw that it was refused
 * @param scan SHA-256 of the signed receipt, when it was scanned
 */
public record ServeNotice(
        @NotNull LocalDate servedOn,
        @Nullable @Size(max = 60) String receivedBy,
        ServeDocument.@Nullable Method method,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 40) String relation,
        @Nullable @Size(max = 120) String deliveredBy,
        @Nullable @Size(max = 200) String refusalReason,
        @Nullable @Size(max = 120) String witness,
        @Nullable @Size(max = 300) String note,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String scan)
        implements HazardCommand {

    /** Handed over to somebody who took it. */
    public ServeNotice(LocalDate servedOn, String receivedBy) {
        this(servedOn, receivedBy, null, null, null, null, null, null, null, null);
    }

    /** By what it says: the same once more is a repeat, anything else a second service, which is refused in words. */
    @Override
    public UUID receipt(HazardId hazard, UUID id) {
        return Receipts.idOf(id, "service " + CanonicalJson.write(this), 0);
    }

    ServeDocument asService() {
        return new ServeDocument(
                method == null ? ServeDocument.Method.DIRECT : method,
                servedOn,
                Hazards.typed(place),
                Hazards.typed(receivedBy),
                Hazards.typed(relation),
                Hazards.typed(deliveredBy),
                Hazards.typed(refusalReason),
                Hazards.typed(witness),
                Hazards.typed(note),
                scan);
    }
}
