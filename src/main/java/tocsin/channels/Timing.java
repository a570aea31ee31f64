package tocsin.channels;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;
import tocsin.rulebook.WorkingCalendar;

/** When a message may leave: past everybody's quiet hours, with the next digest, or at once. */
@Component
class Timing {
    /** Two stretches of quiet hours may lead into each other; more rounds only if they leave no time at all. */
    private static final int MOST_ROUNDS = 4;

    private final WorkingCalendar calendar;
    private final SendingStore sending;
    private final PreferenceStore preferences;
    private final DispatchRule.InForce rules;
    private final TownClock clock;

    Timing(
            WorkingCalendar calendar,
            SendingStore sending,
            PreferenceStore preferences,
            DispatchRule.InForce rules,
            TownClock clock) {
        this.calendar = calendar;
        this.sending = sending;
        this.preferences = preferences;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param digest the letter it becomes part of; null when it goes by itself */
    record Slot(Instant notBefore, @Nullable UUID digest) {}

    /** The slot of a person's message. */
    Slot of(UUID channel, Preference preference, boolean urgent, Instant now) {
        if (urgent) {
            return new Slot(now, null);
        }
        if (preference.digest()) {
            var day = digestDay(now);
            var id = UUID.nameUUIDFromBytes(
                    (channel + "/" + preference.person() + "/" + day).getBytes(StandardCharsets.UTF_8));
            return new Slot(
                    awake(
                            day.atTime(rules.today().digestAt())
                                    .atZone(TownClock.ZONE)
                                    .toInstant(),
                            preference.quiet()),
                    id);
        }
        return new Slot(awake(now, preference.quiet()), null);
    }

    /** The slot of a robot's message. */
    Slot ofRobot(boolean urgent, Instant now) {
        return new Slot(urgent ? now : awake(now, QuietHours.NONE), null);
    }

    /** When a failed message is tried again; null when it is given up. Whoever waits for a test or a code asks anew instead. */
    @Nullable
    Instant next(Delivery delivery, Outcome outcome) {
        var waits = rules.today().retryMinutes();
        boolean over =
                !outcome.again() || delivery.purpose() != Delivery.Purpose.FACT || delivery.attempts() > waits.size();
        if (over) {
            return null;
        }
        var later = clock.instant().plus(Duration.ofMinutes(waits.get(delivery.attempts() - 1)));
        var own = delivery.person() == null
                ? QuietHours.NONE
                : preferences.get(delivery.person()).quiet();
        return delivery.urgent() ? later : awake(later, own);
    }

    private Instant awake(Instant moment, QuietHours own) {
        var installation = sending.get().quiet();
        var awake = moment;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            awake = own.after(installation.after(awake));
        }
        return awake;
    }

    /** Today's digest while its hour is to come and people work today, else the next working day's. */
    private LocalDate digestDay(Instant now) {
        var today = TownClock.day(now);
        boolean toCome =
                now.atZone(TownClock.ZONE).toLocalTime().isBefore(rules.today().digestAt());
        return toCome && calendar.isWorkingDay(today) ? today : calendar.nextWorkingDay(today);
    }
}
