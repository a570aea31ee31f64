package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.FoundationProblem;

/** HTTP of the area tree. */
@RestController
@RequestMapping("/api/areas")
class AreaController {
    private final Areas areas;
    private final AreaChanges changes;

    AreaController(Areas areas, AreaChanges changes) {
        this.areas = areas;
        this.changes = changes;
    }

    /** A node in a list. */
    record Row(
            AreaId id,
            String code,
            String name,
            AreaLevel level,
            long childCount,
            @Nullable List<Step> trail,
            @Nullable LocalDate endedOn) {}

    /** One step from the root to a node. */
    record Step(AreaId id, String name, AreaLevel level) {}

    /** A node in full; the trail begins where the reader's own area begins. */
    record Page(
            AreaId id,
            String code,
            String name,
            AreaLevel level,
            @Nullable UUID parentId,
            List<Step> trail,
            long childCount) {}

    /** A node's file: how it was called, where it lay, what stands on it. */
    record File(
            Page area,
            int version,
            LocalDate since,
            @Nullable LocalDate endedOn,
            @Nullable Step successor,
            List<AreaChangeStore.Name> names,
            List<AreaChangeStore.Move> moves,
            List<GroundRecords.Standing> standing,
            boolean mayChange) {}

    @Operation(
            operationId = "listAreas",
            summary = "List areas below an area, or find them by name",
            description = "列出下级区域，或按名称查找")
    @GetMapping
    List<Row> list(
            @RequestParam(required = false) @Nullable AreaId parent,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) boolean ended,
            Actor by) {
        by.require(OrganizationPermission.READ);
        if (q != null && !q.isBlank()) {
            return rows(
                    areas.named(q.strip(), by).stream()
                            .map(AreaController::standing)
                            .toList(),
                    true,
                    by);
        }
        if (parent == null) {
            return rows(areas.tops(by).stream().map(AreaController::standing).toList(), false, by);
        }
        visible(parent, by);
        var below = areas.childrenEver(parent).stream()
                .filter(area -> ended || area.endedOn() == null)
                .map(area -> new Listed(area.view(), area.endedOn()))
                .toList();
        return rows(below, false, by);
    }

    private record Listed(AreaView area, @Nullable LocalDate endedOn) {}

    private static Listed standing(AreaView area) {
        return new Listed(area, null);
    }

    private List<Row> rows(List<Listed> listed, boolean withTrail, Actor by) {
        var counts =
                areas.childCounts(listed.stream().map(each -> each.area().id()).toList());
        return listed.stream()
                .map(each -> new Row(
                        each.area().id(),
                        each.area().code(),
                        each.area().name(),
                        each.area().level(),
                        counts.getOrDefault(each.area().id().value(), 0L),
                        withTrail ? trail(each.area(), by) : null,
                        each.endedOn()))
                .toList();
    }

    @Operation(operationId = "getArea", summary = "Read an area", description = "查看区域")
    @GetMapping("/{id}")
    Page get(@PathVariable AreaId id, Actor by) {
        var area = visible(id, by);
        return new Page(
                area.id(),
                area.code(),
                area.name(),
                area.level(),
                area.parentId(),
                trail(area, by),
                areas.childCounts(List.of(id)).getOrDefault(id.value(), 0L));
    }

    @Operation(
            operationId = "getAreaFile",
            summary = "Read an area’s dated codes and names, its moves and what stands on it",
            description = "查看区域的历次代码和名称、划转情况和在地记录")
    @GetMapping("/{id}/file")
    File file(@PathVariable AreaId id, Actor by) {
        var page = get(id, by);
        var area = changes.get(id);
        var past = changes.past(id, area.path());
        var successor = changes.successorOf(area);
        return new File(
                page,
                area.version(),
                past.names().getFirst().from(),
                area.endedOn(),
                successor == null ? null : new Step(successor.id(), successor.name(), successor.level()),
                past.names(),
                past.moves(),
                past.standing(),
                area.endedOn() == null && by.may(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE));
    }

    /** A GeoJSON FeatureCollection of the node's children that have an outline. */
    @Operation(
            operationId = "getBoundaries",
            summary = "Read the outlines of the areas below, as GeoJSON",
            description = "查看下级区域的边界（GeoJSON）")
    @GetMapping("/{id}/boundaries")
    Map<String, Object> boundaries(@PathVariable AreaId id, Actor by) {
        visible(id, by);
        var features = areas.boundaries(id).stream()
                .map(boundary -> {
                    var feature = new LinkedHashMap<String, Object>();
                    feature.put("type", "Feature");
                    feature.put("properties", Map.of("id", boundary.id(), "name", boundary.name()));
                    feature.put("geometry", CanonicalJson.read(boundary.geojson()));
                    return feature;
                })
                .toList();
        return Map.of("type", "FeatureCollection", "features", features);
    }

    @Operation(operationId = "recordArea", summary = "Record an area", description = "登记区域")
    @PutMapping("/{id}")
    Page record(@PathVariable AreaId id, @RequestBody @Valid RecordArea command, Actor by) {
        areas.record(
                new RecordArea(
                        id, command.code(), command.name(), command.level(), command.parentCode(), command.validFrom()),
                by);
        return get(id, by);
    }

    @Operation(operationId = "renameArea", summary = "Rename an area from a day on", description = "区域更名，自某日起")
    @PutMapping("/{id}/names/{act}")
    Page rename(@PathVariable AreaId id, @PathVariable UUID act, @RequestBody @Valid RenameArea command, Actor by) {
        changes.rename(id, act, command, by);
        return get(id, by);
    }

    @Operation(
            operationId = "recodeArea",
            summary = "Give an area another code from a day on",
            description = "变更区划代码，自某日起")
    @PutMapping("/{id}/codes/{act}")
    Page recode(@PathVariable AreaId id, @PathVariable UUID act, @RequestBody @Valid RecodeArea command, Actor by) {
        changes.recode(id, act, command, by);
        return get(id, by);
    }

    @Operation(operationId = "moveArea", summary = "Move an area below another parent", description = "区域划归另一上级")
    @PutMapping("/{id}/moves/{act}")
    Page move(@PathVariable AreaId id, @PathVariable UUID act, @RequestBody @Valid MoveArea command, Actor by) {
        changes.move(id, act, command, by);
        return get(id, by);
    }

    @Operation(
            operationId = "endArea",
            summary = "End an area; a successor takes over what stands on it",
            description = "撤销区域，由接替的区域接收在地记录")
    @PutMapping("/{id}/endings/{act}")
    Page end(@PathVariable AreaId id, @PathVariable UUID act, @RequestBody @Valid EndArea command, Actor by) {
        changes.end(id, act, command, by);
        return get(id, by);
    }

    private AreaView visible(AreaId id, Actor by) {
        var area = areas.get(id);
        boolean inside = by.scope(OrganizationPermission.READ).parts().stream()
                .anyMatch(part -> part.area().contains(area.path()));
        FoundationProblem.NOT_FOUND.unless(inside, id.value());
        return area;
    }

    private List<Step> trail(AreaView area, Actor by) {
        return areas.trail(area.path()).stream()
                .filter(step -> by.may(OrganizationPermission.READ, step.path(), AreaPath.EVERYWHERE)
                        || by.scope(OrganizationPermission.READ).parts().stream()
                                .anyMatch(part -> part.area().contains(step.path())))
                .map(step -> new Step(step.id(), step.name(), step.level()))
                .toList();
    }
}
