package tocsin.channels;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** What holds for everything that is sent, over HTTP. */
@RestController
@RequestMapping("/api/sending")
class SendingController {
    private final Sendings sendings;

    SendingController(Sendings sendings) {
        this.sendings = sendings;
    }

    /** @param version 0 while the rulebook's own hours hold */
    record SendingView(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @Nullable String address,
            int version) {
        static SendingView of(Sending sending) {
            return new SendingView(
                    sending.quiet().from(), sending.quiet().until(), sending.address(), sending.version());
        }
    }

    @Operation(
            operationId = "getSending",
            summary = "Read quiet hours and the address of links",
            description = "查看免打扰时段和链接地址")
    @GetMapping
    SendingView get(Actor by) {
        return SendingView.of(sendings.get(by));
    }

    @Operation(
            operationId = "setSending",
            summary = "Set quiet hours and the address of links",
            description = "设定免打扰时段和链接地址")
    @PutMapping("/{act}")
    SendingView set(@PathVariable UUID act, @Valid @RequestBody SetSending command, Actor by) {
        return SendingView.of(sendings.set(act, command, by));
    }
}
