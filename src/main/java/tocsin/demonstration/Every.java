package tocsin.demonstration;

import java.util.HashMap;
import java.util.Map;

/** Rare turns that a story of any size must take: every so many times, beginning early, instead of by chance. */
final class Every {
    private final Map<String, Integer> counted = new HashMap<>();

    /** True the first time in a while that something happens, then again after so many more. */
    boolean nth(String what, int often) {
        return counted.merge(what, 1, Integer::sum) % often == 1;
    }
}
