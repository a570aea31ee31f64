package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.agenda.Owe;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;
import tocsin.rulebook.Deadlines;

/** Decides what is done about dwelling and work under one roof: the measure chosen, and each must checked on site. */
@Component
class CombinedUses {
    private static final String MUSTS = "combined-use-musts";
    private static final String MEASURES = "combined-use-measures";

    private final Catalogues catalogues;
    private final Deadlines deadlines;
    private final HazardDeadlines bounds;

    CombinedUses(Catalogues catalogues, Deadlines deadlines, HazardDeadlines bounds) {
        this.catalogues = catalogues;
        this.deadlines = deadlines;
        this.bounds = bounds;
    }

    HazardChange choose(ChooseMeasure command, HazardAct act, Seen seen) {
        var hazard = combined(HazardPermission.ISSUE_NOTICE, act, seen);
        if (catalogues.find(MEASURES, command.measure(), act.on()).isEmpty()) {
            throw HazardProblem.UNKNOWN_CODE.with(command.measure(), MEASURES).at("/measure");
        }
        HazardProblem.DEADLINE_IN_THE_PAST.unless(!command.dueOn().isBefore(act.on()), command.dueOn(), act.on());
        bounds.requireWithinBounds(command.dueOn(), hazard.level(), act.on());
        var change = HazardChange.of(act, hazard)
                .tell(new HazardEvent.MeasureChosen(act.id(), command.measure(), command.dueOn()))
                .keep(KeptAct.of(act));
        var unit =
                Owe.Owner.organization(hazard.place().organization(), act.by().id());
        return change.cancel(HazardDeadlines.MEASURE)
                .owe(HazardDeadlines.owe(
                        change.hazard(),
                        HazardDeadlines.MEASURE,
                        unit,
                        seen.ground(hazard.place().path()),
                        deadlines.set(command.dueOn(), act.on(), null)));
    }

    /** Never by whoever answers for the rectification; all holding, the measure is done. */
    HazardChange check(CheckMusts command, HazardAct act, Seen seen) {
        var hazard = combined(HazardPermission.RECORD, act, seen);
        requireEach(command, act.on());
        HazardProblem.CLOSURE_WITHOUT_PROOF.unless(
                !command.allHold() || !command.pictures().isEmpty(), hazard.number());
        seen.requirePictures(act);
        var change = HazardChange.of(act, hazard)
                .tell(new HazardEvent.MustsChecked(act.id(), command.allHold(), command.pictures()))
                .keep(KeptAct.of(act));
        return command.allHold() ? change.settle(HazardDeadlines.MEASURE) : change;
    }

    private void requireEach(CheckMusts command, LocalDate on) {
        var wanted = catalogues.list(MUSTS, on);
        var answered = command.musts().stream().map(CheckMusts.Must::must).collect(Collectors.groupingBy(code -> code));
        for (var must : wanted) {
            if (answered.getOrDefault(must.code(), List.of()).size() != 1) {
                throw CourseProblem.EACH_MUST_ONCE.with(must.label()).at("/musts");
            }
        }
        answered.keySet().stream()
                .filter(code -> wanted.stream().map(CatalogueEntry::code).noneMatch(code::equals))
                .findFirst()
                .ifPresent(code -> {
                    throw HazardProblem.UNKNOWN_CODE.with(code, MUSTS).at("/musts");
                });
    }

    private static Hazard combined(HazardPermission permission, HazardAct act, Seen seen) {
        var hazard = seen.get(act.hazard());
        Hazards.require(permission, hazard, act.by());
        hazard.requireOpen();
        CourseProblem.NOT_COMBINED_USE.unless(hazard.course().isCombinedUse(), hazard.number());
        return hazard;
    }
}
