package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.rulebook.CatalogueEntry;

/** What runs beside the state of a hazard, as its page shows it. */
@Component
class CoursePage {
    private final KeptActStore acts;
    private final HazardCatalogues catalogues;
    private final ActFactsPage actFacts;

    CoursePage(KeptActStore acts, HazardCatalogues catalogues, ActFactsPage actFacts) {
        this.actFacts = actFacts;
        this.acts = acts;
        this.catalogues = catalogues;
    }

    HazardView.Course of(Hazard hazard, Actor by) {
        var course = hazard.course();
        var on = hazard.finding().foundOn();
        var link = LoopLink.of(hazard, hazard.isOpen() ? acts.levelsUp(hazard.id()) : 0);
        var stop = course.suspension() == HazardCourse.Suspension.NONE
                ? null
                : newest(acts.list(hazard.id()).stream().map(KeptAct::command).toList(), StopOperation.class)
                        .map(StopOperation::kind)
                        .orElse(null);
        return new HazardView.Course(
                new HazardView.Coded(link.name(), link.label()),
                acts.levelsEverUp(hazard.id()),
                coded("hazard-settings", course.setting(), on),
                coded("site-kinds", course.site(), on),
                course.rural(),
                stop == null
                        ? null
                        : new HazardView.Coded(course.suspension().name(), stop.standing(course.suspension())),
                stop == null ? null : new HazardView.Coded(stop.name(), stop.title()),
                course.guarded() ? guard(hazard) : null,
                course.voidedOn(),
                hazard.isVoid() ? reason(hazard) : null,
                course.heldOnLookBack(),
                course.safeMeanwhile(),
                course.isCombinedUse() ? combined(hazard) : null,
                actFacts.of(hazard, by));
    }

    private HazardView.Combined combined(Hazard hazard) {
        var all = acts.list(hazard.id()).stream().map(KeptAct::command).toList();
        var choice = newest(all, ChooseMeasure.class);
        var check = newest(all, CheckMusts.class);
        var on = hazard.finding().foundOn();
        var combined = hazard.course().separation();
        return new HazardView.Combined(
                coded("combined-use-measures", combined.measure(), on),
                combined.dueOn(),
                choice.map(ChooseMeasure::plan).orElse(null),
                combined.mustsHold(),
                catalogues.entries("combined-use-musts", on).stream()
                        .map(must -> must(must, check))
                        .toList(),
                check.map(CheckMusts::note).orElse(null));
    }

    private static HazardView.Must must(CatalogueEntry entry, Optional<CheckMusts> check) {
        var answer = check.stream()
                .flatMap(checked -> checked.musts().stream())
                .filter(must -> must.must().equals(entry.code()))
                .findFirst();
        return new HazardView.Must(
                entry.code(),
                entry.label(),
                answer.map(CheckMusts.Must::holds).orElse(null),
                answer.map(CheckMusts.Must::note).orElse(null));
    }

    private static <C extends HazardCommand> Optional<C> newest(List<HazardCommand> newestFirst, Class<C> kind) {
        return newestFirst.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private HazardView.@Nullable Coded coded(String catalogue, @Nullable String code, LocalDate on) {
        return code == null ? null : new HazardView.Coded(code, catalogues.label(catalogue, code, on));
    }

    private HazardView.@Nullable Guard guard(Hazard hazard) {
        var all = acts.list(hazard.id()).stream().map(KeptAct::command).toList();
        var next = all.stream()
                .filter(ReviewGuard.class::isInstance)
                .map(ReviewGuard.class::cast)
                .map(ReviewGuard::nextOn)
                .findFirst();
        return all.stream()
                .filter(PlanGuard.class::isInstance)
                .map(PlanGuard.class::cast)
                .findFirst()
                .map(plan -> new HazardView.Guard(
                        plan.cause().label(), plan.plan(), plan.measures(), plan.watch(), next.orElse(plan.dueOn())))
                .orElse(null);
    }

    private @Nullable String reason(Hazard hazard) {
        return acts.list(hazard.id()).stream()
                .map(KeptAct::command)
                .filter(VoidHazard.class::isInstance)
                .map(VoidHazard.class::cast)
                .map(VoidHazard::reason)
                .findFirst()
                .orElse(null);
    }
}
