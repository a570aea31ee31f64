package tocsin.channels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** The ways messages may leave, over HTTP. */
@RestController
@RequestMapping("/api/channels")
class ChannelController {
    private final Channels channels;
    private final Deliveries deliveries;
    private final MessageTemplate.InForce templates;

    ChannelController(Channels channels, Deliveries deliveries, MessageTemplate.InForce templates) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.templates = templates;
    }

    /**
     * A message template a channel may use.
     *
     * @param hosts its platform's own hosts; empty: only hosts listed on the server
     * @param signed whether it uses a signing key
     */
    record TemplateView(String code, Text label, Medium medium, List<String> hosts, boolean signed) {}

    /** @param to an address for mail and short messages; a robot needs none */
    record SendTest(@Nullable @Size(max = 200) String to) {}

    @Operation(operationId = "listChannels", summary = "Read the channels messages leave by", description = "查看消息通道")
    @GetMapping
    List<ChannelView> list(Actor by) {
        return channels.list(by);
    }

    @Operation(operationId = "listMessageTemplates", summary = "Read the message templates", description = "查看消息模板")
    @GetMapping("/templates")
    List<TemplateView> templates(Actor by) {
        by.require(ChannelPermission.MANAGE);
        return templates.list().stream()
                .map(each -> new TemplateView(
                        each.code(), each.label(), each.medium(), each.hosts(), each.signature() != Signature.NONE))
                .toList();
    }

    @Operation(operationId = "getChannel", summary = "Read a channel", description = "查看一个消息通道")
    @GetMapping("/{id}")
    ChannelView get(@PathVariable UUID id, Actor by) {
        return channels.view(id, by);
    }

    @Operation(operationId = "addChannel", summary = "Add a channel, not in use yet", description = "添加消息通道（先不启用）")
    @PutMapping("/{id}")
    ChannelView add(@PathVariable UUID id, @Valid @RequestBody AddChannel command, Actor by) {
        channels.add(id, command, by);
        return channels.view(id, by);
    }

    @Operation(operationId = "correctChannel", summary = "Change a channel", description = "修改消息通道")
    @PutMapping("/{id}/corrections/{act}")
    ChannelView correct(
            @PathVariable UUID id, @PathVariable UUID act, @Valid @RequestBody CorrectChannel command, Actor by) {
        channels.correct(id, act, command, by);
        return channels.view(id, by);
    }

    @Operation(operationId = "turnChannel", summary = "Switch a channel on or off", description = "启用或停用消息通道")
    @PutMapping("/{id}/turns/{act}")
    ChannelView turn(@PathVariable UUID id, @PathVariable UUID act, @Valid @RequestBody TurnChannel command, Actor by) {
        channels.turn(id, act, command, by);
        return channels.view(id, by);
    }

    @Operation(operationId = "testChannel", summary = "Send a test message now", description = "立即发一条测试消息")
    @PutMapping("/{id}/tests/{delivery}")
    DeliveryView test(
            @PathVariable UUID id, @PathVariable UUID delivery, @Valid @RequestBody SendTest command, Actor by) {
        return deliveries.test(id, delivery, command.to(), by);
    }

    @Operation(
            operationId = "sendAllAgain",
            summary = "Send every failed message of a channel again",
            description = "重发该通道所有未送达的消息")
    @ApiResponse(responseCode = "204", description = "Done 已办理")
    @PutMapping("/{id}/resendings/{act}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@PathVariable UUID id, @PathVariable UUID act, Actor by) {
        deliveries.allAgain(id, act, by);
    }
}
