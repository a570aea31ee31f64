package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** Who answers for a node and for each of its children today, every vacancy in its place. */
@RestController
class DutyChart {
    private final Areas areas;
    private final Duties duties;
    private final DutyTitles titles;
    private final TownClock clock;

    DutyChart(Areas areas, Duties duties, DutyTitles titles, TownClock clock) {
        this.areas = areas;
        this.duties = duties;
        this.titles = titles;
        this.clock = clock;
    }

    /** One node's duties. */
    record Row(AreaId id, String name, AreaLevel level, List<Place> duties) {}

    /** One duty; a null holder is a vacancy. */
    record Place(DutyKind kind, Text label, @Nullable Holder holder) {}

    /** @param dutyWritten true when the post acted in has a safety duty written into it (一岗双责) */
    record Holder(
            UUID duty,
            int version,
            UUID personId,
            String name,
            String post,
            boolean dutyWritten,
            @MaskedByPost @Nullable String phone,
            LocalDate from,
            @Nullable LocalDate until,
            boolean acting) {}

    /** The node and its children. */
    record Chart(Row area, List<Row> children) {}

    @Operation(
            operationId = "getDutyChart",
            summary = "Read who answers for an area and the areas below",
            description = "查看区域及下级的责任人")
    @GetMapping("/api/areas/{id}/duty-chart")
    Chart chart(@PathVariable AreaId id, Actor by) {
        var area = areas.get(id);
        FoundationProblem.NOT_FOUND.unless(
                by.scope(OrganizationPermission.READ).parts().stream()
                        .anyMatch(part -> part.area().contains(area.path())),
                id.value());
        var children = areas.children(id);
        var held = duties.heldAt(
                Stream.concat(Stream.of(id), children.stream().map(AreaView::id))
                        .map(AreaId::value)
                        .toList(),
                clock.today());
        return new Chart(
                row(area, held),
                children.stream().map(child -> row(child, held)).toList());
    }

    private Row row(AreaView area, List<DutyStore.Held> held) {
        var words = titles.in(area.path());
        var places = Arrays.stream(DutyKind.values())
                .map(kind -> new Place(
                        kind,
                        words.of(kind),
                        first(area, kind, held).map(DutyChart::holder).orElse(null)))
                .toList();
        return new Row(area.id(), area.name(), area.level(), places);
    }

    private static Optional<DutyStore.Held> first(AreaView area, DutyKind kind, List<DutyStore.Held> held) {
        return held.stream()
                .filter(duty -> duty.holder().kind() == kind
                        && duty.holder().area().id().equals(area.id()))
                .findFirst();
    }

    private static Holder holder(DutyStore.Held held) {
        var holder = held.holder();
        return new Holder(
                held.duty(),
                held.version(),
                holder.person().value(),
                holder.name(),
                holder.post(),
                held.dutyWritten(),
                holder.phone(),
                holder.from(),
                holder.until(),
                holder.acting());
    }
}
