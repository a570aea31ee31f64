package tocsin.rentals;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.rulebook.RuleRef;
import tocsin.rulebook.Rulebook;

/** Tells how a rental house was judged, with what was not met and the photos. */
@Component
class RentalSentences implements FactSentence {
    private final RentalJudgementStore store;
    private final Rulebook rulebook;

    RentalSentences(RentalJudgementStore store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("rentals.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        return switch (fact.as(RentalEvent.class)) {
            case RentalEvent.Judged it -> {
                var judgement = store.find(it.judgement()).orElseThrow();
                var words = it.before() == null
                        ? Text.of("按六项条件评定出租房：{0}色，{1}", "judged the rental house: {0}, {1}")
                                .with(it.grade().label(), why(judgement))
                        : Text.of("复评出租房：由{2}色评为{0}色，{1}", "judged the rental house again: {0}, was {2}; {1}")
                                .with(
                                        it.grade().label(),
                                        why(judgement),
                                        it.before().label());
                yield new Told("risk", told(it, words), photos(judgement), null, null, address(fact));
            }
        };
    }

    private Text told(RentalEvent.Judged it, Text words) {
        return store.hazard(it.hazard())
                .map(hazard -> Text.of("{0}；应停止出租，见隐患 {1}", "{0}; renting has to stop, see hazard {1}")
                        .with(words, hazard.number()))
                .orElse(words);
    }

    private static String address(JournalEntry fact) {
        return "/premises/" + fact.subject() + "?tab=rental";
    }

    private Text why(RentalJudgement judgement) {
        var rule =
                rulebook.get(RuleRef.of(judgement.edition()), RentalRule.class).values();
        var answers = judgement.answers().stream()
                .collect(java.util.stream.Collectors.toMap(JudgeRental.Answer::condition, answer -> answer));
        return rule.judge(answers).why();
    }

    private static List<String> photos(RentalJudgement judgement) {
        return judgement.answers().stream()
                .filter(answer -> answer.finding() == JudgeRental.Finding.NOT_MET)
                .flatMap(JudgeRental.Answer::pictures)
                .distinct()
                .toList();
    }
}
