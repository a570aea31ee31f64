package tocsin.channels;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** The addresses people give: each proved by a code that was sent there. Everybody has to do with their own only. */
@Service
class Contacts {
    private static final Text SENTENCE = Text.of("接收消息的验证码", "A code to prove an address");
    private static final Text CODE = Text.of(
            "您的验证码是 {0}，{1} 分钟内有效。不是您本人操作的，请不要理会。",
            "Your code is {0}; it is good for {1} minutes. If you did not ask for it, do nothing.");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES = 1_000_000;
    private static final int PROVED = -1;
    private static final UUID NO_SALT = new UUID(0, 0);

    private final ContactStore store;
    private final Codes codes;
    private final ChannelStore channels;
    private final Dispatch dispatch;
    private final ChannelJournal journal;
    private final Acts acts;
    private final SecureRandom random = new SecureRandom();

    /** What bounds the sending of codes. */
    @org.springframework.stereotype.Component
    record Codes(DispatchRule.InForce rules, DeliveryStore deliveries) {}

    Contacts(
            ContactStore store,
            Codes codes,
            ChannelStore channels,
            Dispatch dispatch,
            ChannelJournal journal,
            Acts acts) {
        this.store = store;
        this.codes = codes;
        this.channels = channels;
        this.dispatch = dispatch;
        this.journal = journal;
        this.acts = acts;
    }

    private record Asked(Medium medium, String address) {}

    private record Proved(Medium medium, String code) {}

    private record Withdrawn(Medium medium) {}

    /** Sends a code to an address while its owner waits. A repeat sends nothing. */
    void ask(Medium medium, UUID request, String typed, Actor by) {
        ChannelProblem.NONE_IN_USE.unless(medium.isPersonal(), medium.address());
        var address = Contact.tidied(typed, medium);
        var channel = channels.inUse(medium).orElseThrow(() -> ChannelProblem.NONE_IN_USE.with(medium.address()));
        var rule = codes.rules().today();
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        var delivery = Dispatch.atOnce(request, channel, by.id(), Delivery.Purpose.CODE, SENTENCE, acts.now());
        boolean first = acts.inTransaction(() -> {
            if (!acts.receipts().first(request, new Asked(medium, address))) {
                return false;
            }
            int made = codes.deliveries()
                    .made(Delivery.Purpose.CODE, null, by.id(), acts.now().minus(HOUR));
            ChannelProblem.TOO_MANY_CODES.unless(made < rule.codesPerHour(), rule.codesPerHour());
            store.ask(by.id(), medium, address, code, acts.now().plus(Duration.ofMinutes(rule.codeMinutes())));
            codes.deliveries().insert(List.of(delivery));
            return true;
        });
        if (first) {
            var text = CODE.with(code, Integer.toString(rule.codeMinutes())).zh() + "\n"
                    + CODE.with(code, Integer.toString(rule.codeMinutes())).en();
            var outcome = dispatch.attempt(channel, List.of(delivery), address, text);
            if (outcome.failure() != null) {
                throw ChannelProblem.CODE_NOT_SENT.with(
                        address, outcome.failure().label());
            }
        }
    }

    /** Takes an address into use, once its owner shows the code that was sent there. */
    void prove(Medium medium, UUID act, String typed, Actor by) {
        int tries = codes.rules().today().codeTries();
        int left = acts.inTransaction(() -> {
            if (!acts.receipts().first(act, new Proved(medium, typed))) {
                return PROVED;
            }
            var contact = store.lock(by.id(), medium).orElseThrow(ChannelProblem.CODE_OVER::with);
            if (!contact.isOpen(acts.now(), tries)) {
                throw ChannelProblem.CODE_OVER.with();
            }
            if (!contact.fits(store.print(by.id(), medium, typed.strip()))) {
                // The try counts although it is refused, and the same code under the same id is no less wrong later.
                store.tried(by.id(), medium);
                acts.receipts().withdraw(List.of(act));
                return tries - contact.codeTries() - 1;
            }
            store.verify(by.id(), medium, acts.now());
            var event = new ChannelEvent.ContactVerified(medium.name());
            journal.ofPerson(event, event, NO_SALT, by);
            return PROVED;
        });
        ChannelProblem.CODE_WRONG.unless(left == PROVED, left);
    }

    /** Forgets an address; nothing more is sent there. */
    void withdraw(Medium medium, UUID act, Actor by) {
        acts.inTransaction(() -> {
            if (acts.receipts().first(act, new Withdrawn(medium)) && store.withdraw(by.id(), medium)) {
                var event = new ChannelEvent.ContactWithdrawn(medium.name());
                journal.ofPerson(event, event, NO_SALT, by);
            }
            return true;
        });
    }
}
