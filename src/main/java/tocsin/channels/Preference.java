package tocsin.channels;

import java.util.UUID;

/**
 * How somebody wants to be reached outside the product. Nothing is sent to whoever has not asked for it.
 *
 * @param digest what is not urgent comes together once on each working day
 * @param language {@code zh} or {@code en}
 */
record Preference(
        UUID person, boolean mail, boolean sms, boolean digest, String language, QuietHours quiet, int version) {

    static Preference of(UUID person) {
        return new Preference(person, false, false, false, "zh", QuietHours.NONE, 0);
    }

    boolean wants(Medium medium) {
        return switch (medium) {
            case MAIL -> mail;
            case SMS -> sms;
            case ROBOT -> false;
        };
    }
}
