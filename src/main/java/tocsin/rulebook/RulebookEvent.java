package tocsin.rulebook;

import java.time.LocalDate;

/** Every fact this room makes true. */
public sealed interface RulebookEvent {
    /** An edition waits for a second person. */
    record EditionProposed(String rule, String areaCode, LocalDate inForceFrom) implements RulebookEvent {}

    /** It holds from its day on. */
    record EditionApproved(String edition) implements RulebookEvent {}

    record EditionRefused(String rule) implements RulebookEvent {}

    record ProposalWithdrawn(String rule) implements RulebookEvent {}

    /** Somebody compared the numbers with the official text. */
    record EditionConfirmed(String edition) implements RulebookEvent {}
}
