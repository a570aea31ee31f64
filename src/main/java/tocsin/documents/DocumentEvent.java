package tocsin.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.proof.ErasureGround;

/** Every fact this room makes true. */
public sealed interface DocumentEvent {
    /** A paper got its number and took effect. */
    record DocumentIssued(String kind, String number, UUID body, UUID about) implements DocumentEvent {}

    /** It was handed over, or left behind. */
    record DocumentServed(ServeDocument.Method method, LocalDate servedOn) implements DocumentEvent {}

    /** It counts for nothing; its number stays taken. */
    record DocumentVoided(UUID act) implements DocumentEvent {}

    /** It counts again. */
    record DocumentRestored(UUID act) implements DocumentEvent {}

    /** What was noted of that was wrong; its receipt is made anew. */
    record ServiceCorrected(ServeDocument.Method method, LocalDate servedOn) implements DocumentEvent {}

    /** It was given out for the first time in this form, and is kept so. */
    record DocumentRendered(String part, String format, String hash) implements DocumentEvent {}

    /** The place it was about lies elsewhere in the tree of areas since. */
    record DocumentWentWithGround(UUID ground, UUID into) implements DocumentEvent {}

    /**
     * The bytes of a photograph or an attachment were erased: nobody can read them any more.
     *
     * @param erased SHA-256 of what they were
     * @param reason as whoever erased them wrote it
     */
    record FileErased(String erased, ErasureGround ground, String reason) implements DocumentEvent {}

    /** From a day on a body numbers its papers so. */
    record NumberingSet(
            UUID body,
            String series,
            String mark,
            String pattern,
            int digits,
            LocalDate fromOn,
            @Nullable Integer firstNumber)
            implements DocumentEvent {}

    /** A county's own form was sent in and found fit; it does not hold yet. */
    record TemplateUploaded(String kind, String format, String hash) implements DocumentEvent {}

    /** A form holds from a day on. */
    record TemplateBegun(
            String kind, String format, @Nullable LocalDate fromOn) implements DocumentEvent {}
}
