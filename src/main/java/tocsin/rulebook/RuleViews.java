package tocsin.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Rules as people read them. */
@Service
class RuleViews {
    private final Rulebook rulebook;
    private final RuleNumbers numbers;
    private final ProposedContent content;
    private final ProposalStore store;
    private final ObjectProvider<RuleGround> ground;
    private final TownClock clock;

    RuleViews(
            Rulebook rulebook,
            RuleNumbers numbers,
            ProposedContent content,
            ProposalStore store,
            ObjectProvider<RuleGround> ground,
            TownClock clock) {
        this.rulebook = rulebook;
        this.numbers = numbers;
        this.content = content;
        this.store = store;
        this.ground = ground;
        this.clock = clock;
    }

    /** Every rule with its edition in force for most places; those that wait for somebody first. */
    List<RuleView.Line> list(Actor by) {
        var waiting = store.waiting().stream()
                .filter(proposal -> concerns(proposal, by))
                .collect(Collectors.groupingBy(Proposal::rule, Collectors.counting()));
        return rulebook.rules().stream()
                .map(rule -> line(rule, waiting.getOrDefault(rule, 0L).intValue()))
                .sorted(Comparator.comparing((RuleView.Line line) -> line.waiting() == 0))
                .toList();
    }

    /** A rule whole. */
    RuleView get(String rule, Actor by) {
        RulebookProblem.UNKNOWN_RULE.unless(rulebook.rules().contains(rule), rule);
        var confirmations = store.confirmations().stream()
                .collect(Collectors.toMap(Confirmation::edition, confirmation -> confirmation));
        var editions = editions(rule);
        return new RuleView(
                rule,
                rulebook.title(rule),
                content.holdsEverywhere(rule),
                settable(rule),
                isCalendar(rule),
                numbers.of(rule).map(RuleNumber.Of::bound).orElse(null),
                editions.reversed().stream()
                        .map(edition -> view(
                                edition,
                                editions,
                                confirmations.get(edition.ref().toString())))
                        .toList(),
                store.list(rule).stream()
                        .filter(proposal -> concerns(proposal, by))
                        .map(proposal -> view(proposal, by))
                        .toList(),
                settable(rule) && by.mayAnywhere(RulebookPermission.PROPOSE),
                by.mayAnywhere(RulebookPermission.APPROVE));
    }

    /** What was approved holds and everybody reads who decided it; what is only proposed concerns whoever proposes or decides there. */
    private static boolean concerns(Proposal proposal, Actor by) {
        return proposal.state() == Proposal.State.APPROVED
                || by.may(RulebookPermission.PROPOSE, proposal.area(), AreaPath.EVERYWHERE)
                || by.may(RulebookPermission.APPROVE, proposal.area(), AreaPath.EVERYWHERE);
    }

    private RuleView.Line line(String rule, int waiting) {
        var editions = editions(rule);
        var now = editions.stream()
                .filter(edition -> edition.source().area().equals(RuleSource.NATIONAL)
                        && !edition.inForceFrom().isAfter(clock.today()))
                .reduce((older, newer) -> newer)
                .orElse(editions.getLast());
        return new RuleView.Line(
                rule,
                rule.substring(0, rule.indexOf('/')),
                now.title(),
                now.source().phrase(),
                now.certainty(),
                now.inForceFrom(),
                numbers(rule, now.values()),
                editions.size(),
                waiting,
                settable(rule));
    }

    private RuleView.EditionView view(
            Edition<Map<String, Object>> edition,
            List<Edition<Map<String, Object>>> all,
            @Nullable Confirmation confirmed) {
        var rule = edition.ref().rule();
        return new RuleView.EditionView(
                edition.ref().edition(),
                edition.title(),
                edition.source().phrase(),
                edition.source().area(),
                placeName(edition.source().area()),
                edition.certainty(),
                edition.inForceFrom(),
                inForce(edition, all),
                edition.note(),
                numbers(rule, edition.values()),
                entries(edition.values()),
                isCalendar(rule) ? days(edition.values()) : null,
                confirmed == null
                        ? null
                        : new RuleView.ConfirmationView(
                                confirmed.signature().name(),
                                confirmed.signature().at(),
                                confirmed.comparedWith()));
    }

    private RuleView.ProposalView view(Proposal proposal, Actor by) {
        var values = values(proposal.content());
        var decided = proposal.decided();
        return new RuleView.ProposalView(
                proposal.id(),
                proposal.place().code(),
                proposal.place().name(),
                proposal.written().inForceFrom(),
                proposal.written().act(),
                proposal.written().article(),
                proposal.written().note(),
                numbers(proposal.rule(), values),
                isCalendar(proposal.rule()) ? days(values) : null,
                proposal.state(),
                proposal.proposed().name(),
                proposal.proposed().at(),
                decided == null ? null : decided.name(),
                decided == null ? null : decided.at(),
                proposal.reason(),
                proposal.proposed().by().equals(by.id()));
    }

    /** A newer edition ends an older one of the same place; of a calendar, of the same year. */
    private boolean inForce(Edition<Map<String, Object>> edition, List<Edition<Map<String, Object>>> all) {
        LocalDate today = clock.today();
        return all.stream()
                .filter(other -> !other.inForceFrom().isAfter(today)
                        && other.source().area().equals(edition.source().area())
                        && Objects.equals(
                                other.values().get("year"), edition.values().get("year")))
                .reduce((older, newer) -> newer)
                .map(newest -> newest.ref().equals(edition.ref()))
                .orElse(false);
    }

    private List<RuleView.NumberView> numbers(String rule, Map<String, Object> values) {
        return numbers.of(rule).stream()
                .flatMap(of -> of.numbers().stream())
                .map(number -> new RuleView.NumberView(
                        number.at(),
                        number.label(),
                        number.unit(),
                        RuleNumbers.read(values, number),
                        number.atLeast(),
                        number.atMost()))
                .toList();
    }

    private static List<Text> entries(Map<String, Object> values) {
        return values.get("entries") instanceof List<?> entries
                ? entries.stream()
                        .flatMap(entry -> entry instanceof Map<?, ?> map && map.get("label") instanceof Map<?, ?> label
                                ? java.util.stream.Stream.of(
                                        Text.of(String.valueOf(label.get("zh")), String.valueOf(label.get("en"))))
                                : java.util.stream.Stream.empty())
                        .toList()
                : List.of();
    }

    private @Nullable String placeName(String code) {
        return code.equals(RuleSource.NATIONAL)
                ? null
                : ground.getObject().find(code).map(RuleGround.Place::name).orElse(code);
    }

    private static ProposeEdition.Days days(Map<String, Object> values) {
        var year = CanonicalJson.read(CanonicalJson.write(values), CalendarYear.class);
        return new ProposeEdition.Days(
                year.year(),
                year.off().stream()
                        .map(span -> new ProposeEdition.Span(span.from(), span.until()))
                        .toList(),
                year.working());
    }

    private List<Edition<Map<String, Object>>> editions(String rule) {
        @SuppressWarnings("unchecked")
        var type = (Class<Map<String, Object>>) (Class<?>) Map.class;
        return rulebook.list(rule, type);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(String content) {
        return CanonicalJson.read(content, Map.class);
    }

    private boolean settable(String rule) {
        return isCalendar(rule) || numbers.of(rule).isPresent();
    }

    private static boolean isCalendar(String rule) {
        return rule.equals(WorkingCalendar.RULE);
    }
}
