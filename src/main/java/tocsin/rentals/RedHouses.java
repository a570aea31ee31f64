package tocsin.rentals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Receipts;
import tocsin.foundation.Text;
import tocsin.hazards.ClassifyHazard;
import tocsin.hazards.HazardAct;
import tocsin.hazards.HazardActs;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.HazardOutcome;
import tocsin.hazards.RecordHazard;
import tocsin.premises.PremisesView;

/** A red house is a hazard: renting has to stop before anything else is done about it. */
@Component
class RedHouses {
    private static final String SITE = "RED_RENTAL";
    private static final int MOST_PHOTOS = 20;
    private static final Text FOUND =
            Text.of("出租房评为红色，应停止出租：{0}不符合", "Rental house graded red, renting has to stop. Not met: {0}");

    private final RentalJudgementStore store;
    private final HazardActs hazards;

    RedHouses(RentalJudgementStore store, HazardActs hazards) {
        this.store = store;
        this.hazards = hazards;
    }

    /** The hazard a red house stands under: the one still open from the judgement before, else one found now. */
    UUID hazard(
            UUID judgement,
            PremisesView house,
            RentalRule.Outcome outcome,
            Map<String, JudgeRental.Answer> answers,
            @Nullable RentalJudgement before,
            Actor by) {
        var open = before == null
                ? null
                : store.hazard(before.hazard()).filter(known -> !known.closed()).orElse(null);
        return open == null ? found(judgement, house, outcome, answers, by) : open.id();
    }

    private UUID found(
            UUID judgement,
            PremisesView house,
            RentalRule.Outcome outcome,
            Map<String, JudgeRental.Answer> answers,
            Actor by) {
        var at = hazards.now();
        var worst = outcome.failed().stream()
                .filter(RentalRule.Condition::isFatal)
                .findFirst()
                .orElse(outcome.failed().getFirst());
        var photos = outcome.failed().stream()
                .flatMap(condition -> java.util.Objects.requireNonNull(answers.get(condition.code()))
                        .pictures())
                .distinct()
                .limit(MOST_PHOTOS)
                .toList();
        var said = FOUND.with(RentalRule.words(outcome.failed()));
        var hazard = new HazardId(Receipts.idOf(judgement, "hazard", 1));
        var record = new RecordHazard(
                        house.id(),
                        at,
                        "PATROL",
                        worst.category(),
                        said.zh(),
                        null,
                        HazardLevel.GENERAL,
                        null,
                        null,
                        photos,
                        null,
                        null)
                .inEnglish(said.en());
        var site = new ClassifyHazard(null, SITE, 1);
        hazards.giveAll(List.of(
                        HazardAct.of(hazard, record, by, at),
                        new HazardAct(hazard, Receipts.idOf(judgement, "site", 1), site, by, at)))
                .forEach(HazardOutcome::orThrow);
        return hazard.value();
    }
}
