package tocsin.foundation;

import java.util.Collection;
import java.util.stream.Stream;

/** Many like steps that need nothing of each other, taken side by side on all processors; a few are not worth the handing round. */
public final class Abreast {
    private static final int MANY = 48;

    private Abreast() {}

    /** The parts in their order, to be worked on side by side when they are many. What is asked of each must be free of side effects. */
    public static <T> Stream<T> of(Collection<T> parts) {
        return parts.size() < MANY ? parts.stream() : parts.parallelStream();
    }
}
