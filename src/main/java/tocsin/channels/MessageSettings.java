package tocsin.channels;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** What everybody chooses for themselves: by which ways messages come, when not, and whether together. */
@Service
class MessageSettings {
    private final PreferenceStore preferences;
    private final ContactStore contacts;
    private final ChannelStore channels;
    private final SendingStore sending;
    private final ChannelJournal journal;
    private final Acts acts;

    MessageSettings(
            PreferenceStore preferences,
            ContactStore contacts,
            ChannelStore channels,
            SendingStore sending,
            ChannelJournal journal,
            Acts acts) {
        this.preferences = preferences;
        this.contacts = contacts;
        this.channels = channels;
        this.sending = sending;
        this.journal = journal;
        this.acts = acts;
    }

    @Transactional(readOnly = true)
    MessageSettingsView get(Actor by) {
        var own = preferences.get(by.id());
        var known = contacts.of(by.id());
        var ways = Arrays.stream(Medium.values())
                .filter(Medium::isPersonal)
                .map(medium -> way(medium, own, known))
                .toList();
        var installation = sending.get().quiet();
        return new MessageSettingsView(
                ways,
                own.digest(),
                own.language(),
                own.quiet().from(),
                own.quiet().until(),
                installation.from(),
                installation.until(),
                own.version());
    }

    private MessageSettingsView.Way way(Medium medium, Preference own, List<Contact> known) {
        var contact = known.stream().filter(each -> each.medium() == medium).findFirst();
        return new MessageSettingsView.Way(
                medium,
                channels.inUse(medium).isPresent(),
                own.wants(medium),
                contact.map(Contact::address).orElse(null),
                contact.filter(each -> isAsked(each, acts.now()))
                        .map(Contact::askedAddress)
                        .orElse(null));
    }

    private static boolean isAsked(Contact contact, Instant now) {
        return contact.codeExpiresAt() != null && now.isBefore(contact.codeExpiresAt());
    }

    @Transactional
    MessageSettingsView set(UUID act, SetMessageSettings command, Actor by) {
        if (acts.receipts().first(act, command)) {
            var known = preferences.get(by.id());
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    known.version() == command.version(), command.version(), known.version());
            requireVerified(Medium.MAIL, command.mail(), by);
            requireVerified(Medium.SMS, command.sms(), by);
            var next = new Preference(
                    by.id(),
                    command.mail(),
                    command.sms(),
                    command.digest(),
                    command.language(),
                    QuietHours.of(command.quietFrom(), command.quietUntil()),
                    known.version() + 1);
            var event = new ChannelEvent.PreferenceSet(next.mail(), next.sms(), next.digest());
            journal.ofPerson(event, next, preferences.save(next), by);
        }
        return get(by);
    }

    private void requireVerified(Medium medium, boolean wanted, Actor by) {
        ChannelProblem.NOT_VERIFIED.unless(
                !wanted || contacts.verified(by.id(), medium).isPresent(), medium.address());
    }
}
