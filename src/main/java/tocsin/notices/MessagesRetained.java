package tocsin.notices;

import java.time.Instant;
import org.springframework.stereotype.Component;
import tocsin.foundation.Retained;
import tocsin.foundation.Text;

/** A message repeats a fact for one person; the fact stays. */
@Component
class MessagesRetained implements Retained {
    private final InboxStore messages;

    MessagesRetained(InboxStore messages) {
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "notices.messages";
    }

    @Override
    public Text label() {
        return Text.of("收件箱消息", "Messages of the inbox");
    }

    @Override
    public Text becomes() {
        return Text.of("删除消息，所述事项在时间线上保留", "the message is removed; what it told stays in the timeline");
    }

    @Override
    public long due(Instant before) {
        return messages.older(before);
    }

    @Override
    public int end(Instant before, int most) {
        return messages.delete(before, most);
    }
}
