package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.People;
import tocsin.rulebook.Catalogues;
import tocsin.rulebook.Certainty;
import tocsin.rulebook.Edition;
import tocsin.rulebook.Rulebook;

/** Determinations of major fire hazards: the rulebook proposes by the edition of the day, a person decides. */
@Component
class Determinations {
    private final DeterminationStore store;
    private final Hazards hazards;
    private final Standards standards;
    private final People people;
    private final TownClock clock;

    Determinations(DeterminationStore store, Hazards hazards, Standards standards, People people, TownClock clock) {
        this.store = store;
        this.hazards = hazards;
        this.standards = standards;
        this.people = people;
        this.clock = clock;
    }

    /** The standards to judge by. */
    @Component
    record Standards(Rulebook rulebook, Catalogues catalogues) {
        Edition<MajorFireRule> on(LocalDate day) {
            return rulebook.inForce(MajorFireRule.RULE, MajorFireRule.class, day);
        }

        /** Kinds of place that follow from those named, by what each implies. */
        Set<String> places(Collection<String> named, LocalDate day) {
            var all = new HashSet<>(named);
            catalogues.list("premises-categories", day).stream()
                    .filter(entry -> named.contains(entry.code()))
                    .forEach(entry -> all.addAll(entry.codes("implies")));
            return all;
        }
    }

    /** What the edition of today makes of elements, before anybody decides. */
    record Proposal(
            Determination.Verdict verdict,
            boolean major,
            boolean candidateOnly,
            Text why,
            List<String> items,
            String standard,
            String edition,
            Certainty certainty) {}

    /** A determination as people read it. */
    record View(UUID id, Proposal proposal, DetermineMajor command, HazardView.PersonRef by, Instant at) {}

    Proposal proposal(
            HazardId id,
            Collection<String> places,
            Collection<String> elements,
            Collection<String> exclusions,
            Actor by) {
        hazards.read(id, by);
        var edition = standards.on(clock.today());
        requireKnown(edition.values(), elements);
        return proposal(edition, determine(edition, places, elements, exclusions, clock.today()));
    }

    private Determination determine(
            Edition<MajorFireRule> edition,
            Collection<String> places,
            Collection<String> elements,
            Collection<String> exclusions,
            LocalDate on) {
        return edition.values().determine(standards.places(places, on), elements, exclusions);
    }

    private static Proposal proposal(Edition<MajorFireRule> edition, Determination result) {
        return new Proposal(
                result.verdict(),
                result.isMajor(),
                result.candidateOnly(),
                result.why(),
                result.items(),
                edition.values().standard(),
                edition.ref().edition(),
                edition.certainty());
    }

    /** Keeps the determination and grades the hazard as decided. */
    HazardChange determine(DetermineMajor command, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(HazardPermission.GRADE, hazard, act.by());
        FoundationProblem.CHANGED_MEANWHILE.unless(
                hazard.version() == command.version(), command.version(), hazard.version());
        var edition = standards.on(act.on());
        var rule = edition.values();
        requireKnown(rule, command.codes());
        var result = determine(edition, command.places(), command.codes(), command.exclusions(), act.on());
        var kept = new DeterminationStore.Kept(
                act.id(),
                edition.ref().edition(),
                rule.standard(),
                result,
                command,
                act.at(),
                act.by().id());
        return HazardChange.of(act, hazard)
                .tell(hazard.determine(act.id(), rule, result, command))
                .tell(graded(command, rule))
                .keep(new DeterminationStore.Row(hazard.id(), kept));
    }

    private static HazardEvent.Graded graded(DetermineMajor command, MajorFireRule rule) {
        return command.level() == HazardLevel.MAJOR
                ? new HazardEvent.Graded(
                        HazardLevel.MAJOR,
                        MajorBasis.Regime.FIRE,
                        rule.standard(),
                        Objects.requireNonNull(command.item()))
                : new HazardEvent.Graded(HazardLevel.GENERAL, null, null, null);
    }

    private static void requireKnown(MajorFireRule rule, Collection<String> elements) {
        for (var code : elements) {
            if (!rule.knows(code)) {
                throw HazardProblem.UNKNOWN_ELEMENT.with(rule.standard(), code).at("/elements");
            }
        }
    }

    /** Determinations of a hazard, newest first. */
    List<View> list(HazardId id, Actor by) {
        hazards.read(id, by);
        var kept = store.list(id);
        var names = new PersonNames(
                people.names(kept.stream().map(DeterminationStore.Kept::by).collect(Collectors.toSet())));
        return kept.stream()
                .map(one -> new View(
                        one.id(),
                        new Proposal(
                                one.result().verdict(),
                                one.result().isMajor(),
                                one.result().candidateOnly(),
                                one.result().why(),
                                one.result().items(),
                                one.standard(),
                                one.edition(),
                                Certainty.VERIFY),
                        one.command(),
                        names.of(one.by(), null),
                        one.at()))
                .toList();
    }
}
