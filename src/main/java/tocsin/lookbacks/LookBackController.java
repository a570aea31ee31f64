package tocsin.lookbacks;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of look-backs that are drawn. */
@RestController
@RequestMapping("/api/look-backs/{id}")
class LookBackController {
    private final LookBacks lookBacks;
    private final LookBackPage page;

    LookBackController(LookBacks lookBacks, LookBackPage page) {
        this.lookBacks = lookBacks;
        this.page = page;
    }

    @Operation(operationId = "getLookBacks", summary = "Read a look-back and its report", description = "查看回头看任务和结果")
    @GetMapping
    LookBackPage.View get(@PathVariable UUID id, Actor by) {
        return page.get(id, by);
    }

    @Operation(
            operationId = "drawLookBacks",
            summary = "Draw closed hazards to look back at",
            description = "抽取已销号隐患回头看")
    @PutMapping
    LookBackPage.View draw(@PathVariable UUID id, @RequestBody @Valid DrawLookBacks command, Actor by) {
        lookBacks.draw(id, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "cancelLookBacks", summary = "Cancel a look-back", description = "取消回头看任务")
    @PutMapping("/cancellation")
    LookBackPage.View cancel(@PathVariable UUID id, @RequestBody @Valid CancelLookBacks command, Actor by) {
        lookBacks.cancel(id, command, by);
        return page.get(id, by);
    }
}
