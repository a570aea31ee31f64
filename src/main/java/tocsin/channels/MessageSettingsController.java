package tocsin.channels;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** How messages come to the signed-in person, over HTTP. */
@RestController
@RequestMapping("/api/message-settings")
class MessageSettingsController {
    private final MessageSettings settings;
    private final Contacts contacts;

    MessageSettingsController(MessageSettings settings, Contacts contacts) {
        this.settings = settings;
        this.contacts = contacts;
    }

    record AskCode(@NotBlank @Size(max = 200) String address) {}

    record ShowCode(@NotBlank @Size(max = 12) String code) {}

    @Operation(operationId = "getMessageSettings", summary = "Read how messages come to me", description = "查看我的消息设置")
    @GetMapping
    MessageSettingsView get(Actor by) {
        return settings.get(by);
    }

    @Operation(operationId = "setMessageSettings", summary = "Set how messages come to me", description = "修改我的消息设置")
    @PutMapping("/{act}")
    MessageSettingsView set(@PathVariable UUID act, @Valid @RequestBody SetMessageSettings command, Actor by) {
        return settings.set(act, command, by);
    }

    @Operation(
            operationId = "askContactCode",
            summary = "Have a code sent to an address of mine",
            description = "向我的地址发验证码")
    @PutMapping("/contacts/{medium}/codes/{request}")
    MessageSettingsView ask(
            @PathVariable Medium medium, @PathVariable UUID request, @Valid @RequestBody AskCode command, Actor by) {
        contacts.ask(medium, request, command.address(), by);
        return settings.get(by);
    }

    @Operation(operationId = "showContactCode", summary = "Show the code that was sent", description = "输入收到的验证码")
    @PutMapping("/contacts/{medium}/proofs/{act}")
    MessageSettingsView prove(
            @PathVariable Medium medium, @PathVariable UUID act, @Valid @RequestBody ShowCode command, Actor by) {
        contacts.prove(medium, act, command.code(), by);
        return settings.get(by);
    }

    @Operation(operationId = "withdrawContact", summary = "Withdraw an address of mine", description = "撤回我的地址")
    @PutMapping("/contacts/{medium}/withdrawals/{act}")
    MessageSettingsView withdraw(@PathVariable Medium medium, @PathVariable UUID act, Actor by) {
        contacts.withdraw(medium, act, by);
        return settings.get(by);
    }
}
