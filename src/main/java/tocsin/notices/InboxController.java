package tocsin.notices;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.organization.AreaId;

/** The inbox over HTTP. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {
    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * @param until marks messages up to this UTC instant, inclusive
     * @param filter only those asked for so; {@code null}: all
     */
    record Read(@NotNull Instant until, @Nullable InboxFilter filter) {}

    /** @param markedAt as the answer to marking them said */
    record Unread(@NotNull Instant markedAt) {}

    /** Whether a message counts as read. */
    record Mark(boolean read) {}

    @Operation(operationId = "getInbox", summary = "Read my messages", description = "查看我的消息，可按种类、未读、日期、区域、记录筛选")
    @GetMapping
    Inbox.Page page(
            @RequestParam @Nullable List<String> kinds,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam @Nullable LocalDate since,
            @RequestParam @Nullable AreaId area,
            @RequestParam @Nullable UUID record,
            @RequestParam @Nullable UUID after,
            Actor by) {
        return inbox.of(new InboxFilter(kinds, unread, since, area, record), after, by);
    }

    @Operation(operationId = "markInboxRead", summary = "Mark messages as read", description = "把消息标为已读")
    @PutMapping("/read")
    Inbox.Marked read(@RequestBody @Valid Read read, Actor by) {
        return inbox.read(read.until(), read.filter(), by);
    }

    @Operation(
            operationId = "markInboxUnread",
            summary = "Take back that messages were marked as read together",
            description = "撤销一次成批标为已读")
    @PutMapping("/unread")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unread(@RequestBody @Valid Unread unread, Actor by) {
        inbox.unread(unread.markedAt(), by);
    }

    @Operation(
            operationId = "markMessage",
            summary = "Mark one message as read or unread",
            description = "把一条消息标为已读或未读")
    @PutMapping("/messages/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable UUID id, @RequestBody @Valid Mark mark, Actor by) {
        inbox.mark(id, mark.read(), by);
    }
}
