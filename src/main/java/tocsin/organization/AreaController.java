package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
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

    AreaController(Areas areas) {
        this.areas = areas;
    }

    /** A node in a list. */
    record Row(
            AreaId id,
            String code,
            String name,
            AreaLevel level,
            long childCount,
            @Nullable List<Step> trail) {}

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

    @Operation(
            operationId = "listAreas",
            summary = "List areas below an area, or find them by name",
            description = "列出下级区域，或按名称查找")
    @GetMapping
    List<Row> list(
            @RequestParam(required = false) @Nullable AreaId parent,
            @RequestParam(required = false) @Nullable String q,
            Actor by) {
        by.require(OrganizationPermission.READ);
        if (q != null && !q.isBlank()) {
            return areas.named(q.strip(), by).stream()
                    .map(area -> row(area, trail(area, by)))
                    .toList();
        }
        if (parent == null) {
            return areas.tops(by).stream().map(area -> row(area, null)).toList();
        }
        visible(parent, by);
        return areas.children(parent).stream().map(area -> row(area, null)).toList();
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
                areas.childCount(id));
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

    @Operation(operationId = "renameArea", summary = "Rename an area", description = "区域更名")
    @PutMapping("/{id}/names/{act}")
    Page rename(@PathVariable AreaId id, @PathVariable UUID act, @RequestBody @Valid RenameArea command, Actor by) {
        areas.rename(id, act, command, by);
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

    private Row row(AreaView area, @Nullable List<Step> trail) {
        return new Row(area.id(), area.code(), area.name(), area.level(), areas.childCount(area.id()), trail);
    }
}
