package tocsin.rulebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A rule with every edition, the newest first, and what waits for a second person.
 *
 * @param everywhere an edition holds for the whole installation
 * @param bound what draws the bounds of its numbers
 * @param settable the numbers or days may be set here
 * @param isCalendar editions are years of the working calendar
 */
record RuleView(
        String rule,
        Text title,
        boolean everywhere,
        boolean settable,
        boolean isCalendar,
        @Nullable Text bound,
        List<EditionView> editions,
        List<ProposalView> proposals,
        boolean mayPropose,
        boolean mayApprove) {

    /** @param waiting proposals that wait for a second person */
    record Line(
            String rule,
            String room,
            Text title,
            Text source,
            Certainty certainty,
            LocalDate inForceFrom,
            List<NumberView> numbers,
            int editions,
            int waiting,
            boolean settable) {}

    record EditionView(
            String edition,
            Text title,
            Text source,
            String areaCode,
            @Nullable String areaName,
            Certainty certainty,
            LocalDate inForceFrom,
            boolean inForce,
            @Nullable Text note,
            List<NumberView> numbers,
            List<Text> entries,
            ProposeEdition.@Nullable Days calendar,
            @Nullable ConfirmationView confirmation) {}

    record NumberView(
            String at, Text label, RuleNumber.Unit unit, BigDecimal value, BigDecimal atLeast, BigDecimal atMost) {}

    record ConfirmationView(String name, Instant at, String comparedWith) {}

    record ProposalView(
            UUID id,
            String areaCode,
            String areaName,
            LocalDate inForceFrom,
            String act,
            @Nullable String article,
            @Nullable String note,
            List<NumberView> numbers,
            ProposeEdition.@Nullable Days calendar,
            Proposal.State state,
            String proposer,
            Instant proposedAt,
            @Nullable String decider,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            boolean own) {}
}
