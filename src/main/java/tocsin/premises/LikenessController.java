package tocsin.premises;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.PersonalDataPermission;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;

/** HTTP of places that may be one, and of making them one. */
@RestController
class LikenessController {
    private final Likenesses likenesses;
    private final Merges merges;
    private final PremisesPage page;
    private final Areas areas;

    LikenessController(Likenesses likenesses, Merges merges, PremisesPage page, Areas areas) {
        this.likenesses = likenesses;
        this.merges = merges;
        this.page = page;
        this.areas = areas;
    }

    @Operation(
            operationId = "listLikenesses",
            summary = "List places on file that may be the one described",
            description = "查找可能已在档的场所")
    @GetMapping("/api/likenesses")
    List<Likenesses.Like> list(
            @RequestParam String name,
            @RequestParam String address,
            @RequestParam @Nullable String phone,
            @RequestParam @Nullable UUID organizationId,
            @RequestParam @Nullable Double longitude,
            @RequestParam @Nullable Double latitude,
            Actor by) {
        // Whoever may not read a telephone could guess it here.
        var known = by.mayAnywhere(PersonalDataPermission.TELEPHONES) ? phone : null;
        return likenesses.around(Likeness.Look.of(name, address, known, organizationId, longitude, latitude), null, by);
    }

    @Operation(
            operationId = "listSuspectedDuplicates",
            summary = "List files that may be one place",
            description = "查看疑似重复的场所")
    @GetMapping("/api/suspected-duplicates")
    List<Likenesses.Pair> pairs(@RequestParam AreaId area, Actor by) {
        by.require(PremisesPermission.READ);
        return likenesses.pairs(areas.get(area).path(), by);
    }

    @Operation(
            operationId = "keepPremisesApart",
            summary = "Say that two files are two places",
            description = "认定不是重复场所")
    @PutMapping("/api/premises/{id}/apart/{act}")
    void keepApart(
            @PathVariable PremisesId id,
            @PathVariable UUID act,
            @RequestBody @Valid Likenesses.KeepApart command,
            Actor by) {
        likenesses.keepApart(id, act, command, by);
    }

    @Operation(operationId = "mergePremises", summary = "Merge another file into this one", description = "并入另一份档案")
    @PutMapping("/api/premises/{id}/merges/{merge}")
    PremisesPage.View merge(
            @PathVariable PremisesId id,
            @PathVariable UUID merge,
            @RequestBody @Valid MergePremises command,
            Actor by) {
        merges.merge(id, merge, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "undoPremisesMerge", summary = "Undo a merge", description = "撤销合并")
    @PutMapping("/api/premises/{id}/merges/{merge}/undoing")
    PremisesPage.View undo(
            @PathVariable PremisesId id, @PathVariable UUID merge, @RequestBody @Valid UndoMerge command, Actor by) {
        merges.undo(id, merge, command, by);
        return page.get(id, by);
    }
}
