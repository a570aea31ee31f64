package tocsin.channels;

import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended.
 *
 * @param failure null when the message was taken
 * @param again whether another attempt may help
 * @param answer what the other side said, shortened
 */
record Outcome(
        @Nullable SendingFailure failure,
        boolean again,
        @Nullable String answer) {
    private static final int LONGEST_ANSWER = 200;

    static final Outcome SENT = new Outcome(null, false, null);

    static Outcome later(SendingFailure failure, @Nullable String answer) {
        return new Outcome(failure, true, shortened(answer));
    }

    static Outcome never(SendingFailure failure, @Nullable String answer) {
        return new Outcome(failure, false, shortened(answer));
    }

    private static @Nullable String shortened(@Nullable String answer) {
        if (answer == null) {
            return null;
        }
        var line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
    }
}
