package tocsin.channels;

import tocsin.foundation.Text;

/** How far a message has come. */
enum DeliveryState {
    WAITING("等待发送", "waiting"),
    SENDING("正在发送", "being sent"),
    SENT("已发出", "sent"),
    FAILED("未送达", "failed");

    private final Text label;

    DeliveryState(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    Text label() {
        return label;
    }
}
