package tocsin.channels;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;

/** What became of every message that was to leave. It tells whom and how, never what: that is business. */
@Configuration(proxyBeanMethods = false)
class DeliveryLedger {
    @Bean
    LedgerDefinition deliveriesLedger() {
        return new LedgerDefinition(
                "deliveries",
                Text.of("消息发送台账", "Deliveries"),
                "administration",
                "/administration/deliveries/{id}",
                "channels.delivery_listed d",
                "d.id",
                "d.area_path",
                null,
                ChannelPermission.MANAGE,
                columns(),
                "-createdAt",
                List.of(
                        new LedgerDefinition.Total(
                                "failed", DeliveryState.FAILED.label(), "d.state = 'FAILED'", "state", "FAILED"),
                        new LedgerDefinition.Total(
                                "waiting", DeliveryState.WAITING.label(), "d.state = 'WAITING'", "state", "WAITING")));
    }

    private static List<LedgerColumn> columns() {
        return List.of(
                range("createdAt", "时间", "Time", Type.INSTANT, "d.created_at"),
                text("channelName", "通道", "Channel", "d.channel_name"),
                oneOf("medium", "方式", "Way", "d.medium", media()),
                oneOf("purpose", "用途", "Purpose", "d.purpose", purposes()),
                text("personName", "接收人", "For", "d.person_name"),
                code("sentTo", "发往", "Sent to", "d.sent_to"),
                oneOf("state", "状态", "State", "d.state", states()),
                oneOf("reason", "原因", "Reason", "d.reason", reasons()),
                range("attempts", "尝试次数", "Attempts", Type.NUMBER, "d.attempts"),
                yesNo("unsure", "可能重复", "Possibly doubled", "d.unsure"),
                yesNo("urgent", "紧急", "Urgent", "d.urgent"),
                yesNo("digest", "汇总", "In a digest", "d.digest"),
                range("notBefore", "不早于", "Not before", Type.INSTANT, "d.not_before")
                        .hidden(),
                range("sentAt", "发出时间", "Sent at", Type.INSTANT, "d.sent_at"),
                text("answer", "对方答复", "Answer", "d.answer").hidden(),
                id("channelId", "d.channel_id"));
    }

    private static List<Value> media() {
        return List.of(
                new Value(Medium.MAIL.name(), Text.of("邮件", "Mail")),
                new Value(Medium.SMS.name(), Text.of("短信", "Short message")),
                new Value(Medium.ROBOT.name(), Text.of("群机器人", "Group robot")));
    }

    private static List<Value> purposes() {
        return List.of(
                new Value(Delivery.Purpose.FACT.name(), Text.of("提醒", "Message")),
                new Value(Delivery.Purpose.TEST.name(), Text.of("测试", "Test")),
                new Value(Delivery.Purpose.CODE.name(), Text.of("验证码", "Code")));
    }

    private static List<Value> states() {
        return Arrays.stream(DeliveryState.values())
                .map(state -> new Value(state.name(), state.label()))
                .toList();
    }

    private static List<Value> reasons() {
        return Arrays.stream(SendingFailure.values())
                .map(reason -> new Value(reason.name(), reason.label()))
                .toList();
    }
}
