package tocsin.notices;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.organization.AreaId;

/** What changed in somebody's area since the last look. */
@RestController
class ChangeController {
    private final Changes changes;

    ChangeController(Changes changes) {
        this.changes = changes;
    }

    /** How many facts of the four sorts a desk asks about. */
    record Counts(long recorded, long closed, long overdue, long returned) {}

    /**
     * @param since when the reader last said so; {@code null}: never, and then what is told begins yesterday
     * @param reassessed places whose grade or categories changed: they are counted, not told one by one; {@code null}: the reader may not
     *     read places
     */
    record Page(
            @Nullable Instant since,
            Counts counts,
            @Nullable Reassessed reassessed,
            List<TimelineLine> entries) {}

    /**
     * Places judged otherwise than before.
     *
     * @param filter what the ledger of premises is asked to show exactly those
     */
    record Reassessed(long count, Map<String, String> filter) {}

    /** @param position newest line the reader has seen */
    record Seen(long position) {}

    @Operation(
            operationId = "getChanges",
            summary = "Read what changed in my area since the last look",
            description = "查看上次以来辖区的变化")
    @GetMapping("/api/changes")
    Page page(@RequestParam @Nullable AreaId area, Actor by) {
        return changes.since(area, by);
    }

    @Operation(operationId = "markChangesSeen", summary = "Say up to where changes were seen", description = "记下看到哪里")
    @PutMapping("/api/changes/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@RequestBody Seen seen, Actor by) {
        changes.seen(seen.position(), by);
    }
}
