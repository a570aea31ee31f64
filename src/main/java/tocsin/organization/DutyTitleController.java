package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** HTTP of the words for duties. */
@RestController
class DutyTitleController {
    private final DutyTitles titles;
    private final Areas areas;

    DutyTitleController(DutyTitles titles, Areas areas) {
        this.titles = titles;
        this.areas = areas;
    }

    /** @param version of the area's own words; 0: it has none, and they come from above or from the law */
    record View(DutyKind kind, Text title, Text usual, int version) {}

    @Operation(
            operationId = "listDutyTitles",
            summary = "Read how duties are called in an area",
            description = "查看区域内各项责任的称谓")
    @GetMapping("/api/areas/{id}/duty-titles")
    List<View> list(@PathVariable AreaId id, Actor by) {
        by.require(OrganizationPermission.READ);
        var area = areas.get(id);
        var words = titles.in(area.path());
        return Arrays.stream(DutyKind.values())
                .map(kind -> new View(
                        kind,
                        words.of(kind),
                        kind.label(),
                        titles.own(area, kind)
                                .map(DutyTitleStore.Title::version)
                                .orElse(0)))
                .toList();
    }

    @Operation(operationId = "callDuty", summary = "Say how a duty is called in an area", description = "设定责任的称谓")
    @PutMapping("/api/areas/{id}/duty-titles/{act}")
    List<View> call(@PathVariable AreaId id, @PathVariable UUID act, @RequestBody @Valid CallDuty command, Actor by) {
        titles.call(id, act, command, by);
        return list(id, by);
    }
}
