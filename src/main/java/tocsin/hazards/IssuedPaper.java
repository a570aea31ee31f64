package tocsin.hazards;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A numbered paper of this room, whatever it is about: served once, void or in force. */
sealed interface IssuedPaper extends ActRow permits RectificationNotice, ActPaper {
    UUID id();

    String number();

    @Nullable
    String receivedBy();

    boolean isVoid();

    /** True when what was noted of its service first may have said another receiver. */
    boolean isServedAnew();

    /** Refuses a service of a void paper, and a day before it was issued or after today. */
    static void requireInTime(IssuedPaper paper, LocalDate servedOn, LocalDate issuedOn, LocalDate today) {
        PaperProblem.NOTICE_VOID.unless(!paper.isVoid(), paper.number());
        PaperProblem.SERVED_OUT_OF_TIME.unless(
                !servedOn.isBefore(issuedOn) && !servedOn.isAfter(today), servedOn, issuedOn);
    }
}
