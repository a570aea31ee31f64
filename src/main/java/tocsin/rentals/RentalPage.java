package tocsin.rentals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.hazards.HazardPermission;
import tocsin.organization.People;
import tocsin.premises.PremisesId;
import tocsin.premises.RiskGrade;
import tocsin.rulebook.RuleRef;
import tocsin.rulebook.Rulebook;

/** How a rental house was judged, as its file shows it. */
@Component
class RentalPage {
    private final RentalJudgements judgements;
    private final RentalJudgementStore store;
    private final Rulebook rulebook;
    private final People people;

    RentalPage(RentalJudgements judgements, RentalJudgementStore store, Rulebook rulebook, People people) {
        this.judgements = judgements;
        this.store = store;
        this.rulebook = rulebook;
        this.people = people;
    }

    /**
     * @param rental true when the place is a rental house today
     * @param conditions those in force today, for a new judgement
     * @param judgements newest first; the newest holds
     * @param hazard what the newest judgement opened, when the house is red
     */
    record View(
            boolean rental,
            boolean mayJudge,
            List<Condition> conditions,
            Rule rule,
            List<Judgement> judgements,
            RentalJudgementStore.@Nullable OpenedHazard hazard) {}

    record Condition(String code, Text label, boolean fatal) {}

    /** What the colour follows from. */
    record Rule(
            Text source, LocalDate inForceFrom, @Nullable Text note) {}

    record Judgement(
            UUID id,
            RiskGrade grade,
            Text why,
            Instant judgedAt,
            LocalDate judgedOn,
            String judgedBy,
            List<Answered> answers,
            @Nullable String note) {}

    record Answered(
            String code,
            Text label,
            boolean fatal,
            JudgeRental.Finding finding,
            Text findingLabel,
            @Nullable String note,
            List<String> photos) {}

    View get(PremisesId id, Actor by) {
        var house = judgements.read(id, by);
        var rule = judgements.rule(house);
        var all = store.list(house.id());
        var names = people.names(all.stream().map(RentalJudgement::judgedBy).collect(Collectors.toSet()));
        boolean rental = judgements.isRental(house);
        return new View(
                rental,
                rental && by.may(HazardPermission.RECORD, house.areaPath(), house.sectorPath()),
                rule.values().entries().stream()
                        .map(each -> new Condition(each.code(), each.label(), each.isFatal()))
                        .toList(),
                new Rule(rule.source().act(), rule.inForceFrom(), rule.note()),
                all.stream().map(each -> judgement(each, names)).toList(),
                all.isEmpty() ? null : store.hazard(all.getFirst().hazard()).orElse(null));
    }

    private Judgement judgement(RentalJudgement judgement, Map<UUID, String> names) {
        var rule =
                rulebook.get(RuleRef.of(judgement.edition()), RentalRule.class).values();
        var answers =
                judgement.answers().stream().collect(Collectors.toMap(JudgeRental.Answer::condition, each -> each));
        return new Judgement(
                judgement.id(),
                judgement.grade(),
                rule.judge(answers).why(),
                judgement.judgedAt(),
                judgement.judgedOn(),
                names.getOrDefault(judgement.judgedBy(), ""),
                rule.entries().stream()
                        .filter(condition -> answers.containsKey(condition.code()))
                        .map(condition ->
                                answered(condition, java.util.Objects.requireNonNull(answers.get(condition.code()))))
                        .toList(),
                judgement.note());
    }

    private static Answered answered(RentalRule.Condition condition, JudgeRental.Answer answer) {
        return new Answered(
                condition.code(),
                condition.label(),
                condition.isFatal(),
                answer.finding(),
                answer.finding().label(),
                answer.note(),
                answer.pictures().toList());
    }
}
