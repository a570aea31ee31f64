package tocsin.rentals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.premises.PremisesId;
import tocsin.premises.RiskGrade;

/**
 * A judgement as it was made.
 *
 * @param failed how many conditions were not met
 * @param edition the edition of the rule it was made by
 * @param hazard what it opened, or found open, because the house is red
 */
record RentalJudgement(
        UUID id,
        PremisesId premises,
        String countyCode,
        Instant judgedAt,
        LocalDate judgedOn,
        UUID judgedBy,
        RiskGrade grade,
        int failed,
        List<JudgeRental.Answer> answers,
        @Nullable String note,
        String edition,
        @Nullable UUID hazard) {}
