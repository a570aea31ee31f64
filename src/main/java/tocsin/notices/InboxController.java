package tocsin.notices;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** The inbox over HTTP. */
@RestController
class InboxController {
    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param until marks messages up to this UTC instant, inclusive */
    record Read(Instant until) {}

    @Operation(operationId = "getInbox", summary = "Read my messages", description = "查看我的消息")
    @GetMapping("/api/inbox")
    Inbox.Page page(Actor by) {
        return inbox.of(by);
    }

    @Operation(operationId = "markInboxRead", summary = "Mark messages as read", description = "把消息标为已读")
    @PutMapping("/api/inbox/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@RequestBody Read read, Actor by) {
        inbox.read(read.until(), by);
    }
}
