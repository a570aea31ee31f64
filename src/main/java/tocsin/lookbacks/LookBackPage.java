package tocsin.lookbacks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardPermission;
import tocsin.organization.People;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;

/** A look-back that was drawn, how it was drawn and what came of it. */
@Component
class LookBackPage {
    private final LookBacks lookBacks;
    private final LookBackStore store;
    private final People people;
    private final Catalogues catalogues;

    LookBackPage(LookBacks lookBacks, LookBackStore store, People people, Catalogues catalogues) {
        this.lookBacks = lookBacks;
        this.store = store;
        this.people = people;
        this.catalogues = catalogues;
    }

    /**
     * @param rule how many were drawn from how many
     * @param reproduced the frame and the seed give again exactly what was drawn
     */
    record View(
            UUID id,
            String number,
            String title,
            UUID areaId,
            String areaName,
            LocalDate closedFrom,
            LocalDate closedUntil,
            @Nullable Text level,
            @Nullable Text category,
            Text rule,
            String seed,
            boolean reproduced,
            LocalDate dueOn,
            Instant drawnAt,
            String drawnBy,
            @Nullable Cancelled cancelled,
            Report report,
            boolean mayCancel) {}

    record Cancelled(LocalDate on, String by, String reason) {}

    /** What came of it: those that still wait, and of the others each result. */
    record Report(int drawn, int waiting, int overdue, int held, int relapsed, int poor, int voided) {}

    View get(UUID id, Actor by) {
        var task = lookBacks.read(id, by);
        var drawn = store.drawnOf(id);
        var cancellation = task.cancellation();
        var names = people.names(Stream.of(task.drawnBy(), cancellation == null ? null : cancellation.by())
                .filter(Objects::nonNull)
                .toList());
        return new View(
                id,
                task.number(),
                task.title(),
                task.areaId(),
                lookBacks.area(task).name(),
                task.closedFrom(),
                task.closedUntil(),
                task.level() == null ? null : task.level().label(),
                category(task),
                task.rule(drawn.size()),
                task.seed(),
                lookBacks.isReproduced(task),
                task.dueOn(),
                task.drawnAt(),
                names.getOrDefault(task.drawnBy(), ""),
                cancellation == null
                        ? null
                        : new Cancelled(
                                TownClock.day(cancellation.at()),
                                names.getOrDefault(cancellation.by(), ""),
                                cancellation.reason()),
                report(task, drawn),
                cancellation == null && by.may(HazardPermission.RECHECK, task.areaPath(), AreaPath.EVERYWHERE));
    }

    private @Nullable Text category(LookBackTask task) {
        var code = task.category();
        return code == null
                ? null
                : catalogues
                        .find("hazard-categories", code, TownClock.day(task.drawnAt()))
                        .map(CatalogueEntry::label)
                        .orElse(Text.same(code));
    }

    private Report report(LookBackTask task, List<LookBackStore.Drawn> drawn) {
        int waiting = (int) drawn.stream().filter(draw -> draw.result() == null).count();
        return new Report(
                drawn.size(),
                waiting,
                waiting == 0 ? 0 : store.overdue(task.id()),
                count(drawn, LookBackResult.HELD),
                count(drawn, LookBackResult.RELAPSED),
                count(drawn, LookBackResult.POOR),
                count(drawn, LookBackResult.VOID));
    }

    private static int count(List<LookBackStore.Drawn> drawn, LookBackResult result) {
        return (int) drawn.stream()
                .filter(draw -> result.name().equals(draw.result()))
                .count();
    }
}
