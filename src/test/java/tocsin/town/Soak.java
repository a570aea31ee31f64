package tocsin.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How often a test looks: a few times in {@code ./tocsin test}, very often in {@code ./tocsin soak}, which can be interrupted and goes on where
 * it was.
 *
 * @param rounds how often in all
 * @param seed what chance begins with; the same seed, the same rounds
 * @param first the round to begin with
 * @param progress where the number of rounds passed stands, null in a test
 */
public record Soak(
        int rounds, long seed, int first, @Nullable Path progress) {

    /**
     * Few rounds, unless a soak asks for more.
     *
     * @param few how often a test looks
     * @param seed of a test
     */
    public static Soak of(int few, long seed) {
        var file = System.getProperty("tocsin.soak.progress");
        var progress = file == null ? null : Path.of(file);
        var soak = new Soak(
                Integer.getInteger("tocsin.soak.rounds", few),
                Long.getLong("tocsin.soak.seed", seed),
                progress == null ? 0 : passedIn(progress),
                progress);
        System.out.println("rounds " + soak.first + " to " + soak.rounds + ", seed " + soak.seed);
        return soak;
    }

    /** Whether this is a soak and no test. */
    public boolean isLong() {
        return progress != null;
    }

    /** Notes that so many rounds are behind. */
    public void passed(int count) {
        if (progress != null) {
            try {
                Files.writeString(progress, count + "\n");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static int passedIn(Path progress) {
        try {
            return Files.exists(progress)
                    ? Integer.parseInt(Files.readString(progress).strip())
                    : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
