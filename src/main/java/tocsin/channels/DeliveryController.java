package tocsin.channels;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** How messages fared, over HTTP; the list of them is a ledger. */
@RestController
@RequestMapping("/api/deliveries/{id}")
class DeliveryController {
    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Operation(operationId = "getDelivery", summary = "Read how a message fared", description = "查看一条消息的发送情况")
    @GetMapping
    DeliveryView get(@PathVariable UUID id, Actor by) {
        return deliveries.get(id, by);
    }

    @Operation(operationId = "sendAgain", summary = "Send a failed message again", description = "重发一条未送达的消息")
    @PutMapping("/resendings/{act}")
    DeliveryView again(@PathVariable UUID id, @PathVariable UUID act, Actor by) {
        return deliveries.again(id, act, by);
    }
}
