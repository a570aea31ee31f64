package tocsin.channels;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's facts. */
@Component
class ChannelSentences implements FactSentence {
    private static final Map<String, Text> SENTENCES = Map.ofEntries(
            told(ChannelEvent.ChannelAdded.class, "添加了消息通道", "added the message channel"),
            told(ChannelEvent.ChannelCorrected.class, "修改了消息通道", "changed the message channel"),
            told(ChannelEvent.ChannelSwitchedOn.class, "启用了消息通道", "switched the message channel on"),
            told(ChannelEvent.ChannelSwitchedOff.class, "停用了消息通道", "switched the message channel off"),
            told(ChannelEvent.ChannelTested.class, "发了一条测试消息", "sent a test message"),
            told(ChannelEvent.SentAgain.class, "重新发送了未送达的消息", "had failed messages sent again"),
            told(ChannelEvent.SendingSet.class, "设定了免打扰时段和链接地址", "set quiet hours and the address of links"),
            told(ChannelEvent.ContactVerified.class, "验证了接收消息的地址", "verified an address for messages"),
            told(ChannelEvent.ContactWithdrawn.class, "撤回了接收消息的地址", "withdrew an address for messages"),
            told(ChannelEvent.PreferenceSet.class, "修改了接收消息的方式", "changed how messages are received"));

    private static final Text CORRECTED_SECRETS =
            Text.of("修改了消息通道，更换了密钥", "changed the message channel and replaced its secrets");

    @Override
    public boolean tells(String kind) {
        return SENTENCES.containsKey(kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        var sentence = Optional.ofNullable(SENTENCES.get(fact.kind()))
                .orElseThrow(() -> new IllegalArgumentException("not of this room: " + fact.kind()));
        boolean replaced = fact.as(ChannelEvent.class) instanceof ChannelEvent.ChannelCorrected corrected
                && corrected.secretsChanged();
        return Told.of("record", replaced ? CORRECTED_SECRETS : sentence);
    }

    private static Map.Entry<String, Text> told(Class<? extends ChannelEvent> event, String zh, String en) {
        return Map.entry(Fact.kindOf(event), Text.of(zh, en));
    }
}
