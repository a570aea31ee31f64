package tocsin.channels;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;

/** Writes letters in the reader's language and gives them to the post of their medium. */
@Component
class Letters {
    private static final Text MANY = Text.of("警钟：{0} 条消息", "Tocsin: {0} messages");
    private static final Text ONE = Text.of("警钟：{0}", "Tocsin: {0}");

    private final ChannelStore channels;
    private final PreferenceStore preferences;
    private final ContactStore contacts;
    private final SendingStore sending;
    private final MailPost mail;
    private final WebPost web;

    Letters(
            ChannelStore channels,
            PreferenceStore preferences,
            ContactStore contacts,
            SendingStore sending,
            MailPost mail,
            WebPost web) {
        this.channels = channels;
        this.preferences = preferences;
        this.contacts = contacts;
        this.sending = sending;
        this.mail = mail;
        this.web = web;
    }

    /** Where a person is reached now; looked up at every attempt, so that a withdrawn address gets nothing more. */
    @Nullable
    String address(Channel channel, @Nullable UUID person) {
        return person == null
                ? null
                : contacts.verified(person, channel.medium()).orElse(null);
    }

    Outcome send(Channel channel, List<Delivery> together, @Nullable String to, @Nullable String text) {
        if (to == null && channel.medium().isPersonal()) {
            return Outcome.never(SendingFailure.NO_ADDRESS, null);
        }
        ChannelSecrets secrets;
        try {
            secrets = channels.secrets(channel.id());
        } catch (IllegalStateException otherKey) {
            return Outcome.never(SendingFailure.SECRETS_LOST, null);
        }
        var letter = letter(channel, together, to, text);
        return channel.medium() == Medium.MAIL
                ? mail.send(channel, secrets, letter)
                : web.send(channel, secrets, letter);
    }

    private Letter letter(Channel channel, List<Delivery> together, @Nullable String to, @Nullable String text) {
        var first = together.getFirst();
        var language = Locale.forLanguageTag(
                first.person() == null
                        ? channel.language()
                        : preferences.get(first.person()).language());
        var installation = sending.get();
        var lines = together.stream()
                .map(each -> new Letter.Line(
                        text == null ? each.sentence().in(language) : text,
                        each.url().isEmpty() ? null : installation.link(each.url())))
                .toList();
        var title = together.size() == 1
                ? ONE.with(first.sentence()).in(language)
                : MANY.with(together.size()).in(language);
        return new Letter(first.letter(), to, title, lines, first.kind(), first.createdAt());
    }
}
