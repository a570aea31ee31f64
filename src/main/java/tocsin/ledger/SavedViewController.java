package tocsin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of saved views. */
@RestController
@RequestMapping("/api/ledgers/{name}/views")
class SavedViewController {
    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @Operation(
            operationId = "listLedgerViews",
            summary = "List the views of a ledger that I kept or that are shared with me",
            description = "查看我存的和同事共享的视图")
    @GetMapping
    List<SavedView> list(@PathVariable String name, Actor by) {
        return views.list(name, by);
    }

    @Operation(
            operationId = "keepLedgerView",
            summary = "Keep filters, order and columns under a name",
            description = "把筛选、排序和列存为视图")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String name, @PathVariable UUID id, @Valid @RequestBody KeepView command, Actor by) {
        views.keep(name, id, command, by);
    }

    @Operation(operationId = "dropLedgerView", summary = "Drop one of my views", description = "删除我的一个视图")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String name, @PathVariable UUID id, Actor by) {
        views.drop(name, id, by);
    }
}
