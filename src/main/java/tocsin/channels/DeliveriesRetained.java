package tocsin.channels;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tocsin.foundation.Retained;
import tocsin.foundation.Text;

/** What was sent to whom is blanked; that something was sent, when and with what outcome, stays. */
@Component
class DeliveriesRetained implements Retained {
    private final DeliveryStore deliveries;

    DeliveriesRetained(DeliveryStore deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String kind() {
        return "channels.deliveries";
    }

    @Override
    public Text label() {
        return Text.of("外发消息的正文和收件地址", "Bodies and addressees of messages sent out");
    }

    @Override
    public Text becomes() {
        return Text.of("抹去正文、链接、地址和对方答复，发送记录保留", "body, link, addressee and answer are blanked, the delivery stays");
    }

    @Override
    public long due(Instant before) {
        return deliveries.worded(before);
    }

    @Override
    public int end(Instant before, int most) {
        return deliveries.blank(before, most);
    }
}
