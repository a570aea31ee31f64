package tocsin.channels;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Receipts;
import tocsin.foundation.Text;

/** Quiet hours and the address of links, for the whole installation. */
@Service
class Sendings {
    private static final Text ADDRESS =
            Text.of("网址（以 https:// 或 http:// 开头）", "web address (beginning with https:// or http://)");

    private final SendingStore store;
    private final ChannelJournal journal;
    private final Receipts receipts;

    Sendings(SendingStore store, ChannelJournal journal, Receipts receipts) {
        this.store = store;
        this.journal = journal;
        this.receipts = receipts;
    }

    @Transactional(readOnly = true)
    Sending get(Actor by) {
        by.require(ChannelPermission.MANAGE);
        return store.get();
    }

    @Transactional
    Sending set(UUID act, SetSending command, Actor by) {
        by.require(ChannelPermission.MANAGE);
        if (receipts.first(act, command)) {
            store.waitForOthers();
            var known = store.get();
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    known.version() == command.version(), command.version(), known.version());
            var quiet = QuietHours.of(command.quietFrom(), command.quietUntil());
            var sending = new Sending(quiet, address(command.address()), known.version() + 1);
            var salt = store.save(sending);
            var event = new ChannelEvent.SendingSet(
                    quiet.from() == null ? null : quiet.from().toString(),
                    quiet.until() == null ? null : quiet.until().toString());
            journal.ofInstallation(event, sending, salt, by);
        }
        return store.get();
    }

    private static @Nullable String address(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var uri = URI.create(typed.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return Objects.requireNonNull(uri.toString()).replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException malformed) {
            // refused below, like every other address that is none
        }
        throw ChannelProblem.ADDRESS_MALFORMED.with(typed, ADDRESS).at("/address");
    }
}
