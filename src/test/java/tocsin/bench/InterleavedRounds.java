package tocsin.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the turns of several sides A B A B …, so that whatever else the machine does falls on all of them alike. */
final class InterleavedRounds {
    /** Rounds nobody counts: programs compile and caches fill. */
    private static final int WARM_UPS = 2;

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private InterleavedRounds() {}

    /** Runs the rounds, printing each as it ends. */
    static InterleavedRounds run(int rounds, List<Side> sides) throws Exception {
        var run = new InterleavedRounds();
        sides.forEach(side -> run.seconds.put(side.name(), new ArrayList<>()));
        for (int round = -WARM_UPS; round < rounds; round++) {
            var line =
                    new StringBuilder(round < 0 ? "warm-up   " : String.format(Locale.ROOT, "round %2d  ", round + 1));
            for (var side : sides) {
                double took = side.turn().take(round);
                line.append(String.format(Locale.ROOT, "  %s %.3f s", side.name(), took));
                if (round >= 0) {
                    run.seconds(side.name()).add(took);
                }
            }
            System.out.println(line);
        }
        return run;
    }

    private List<Double> seconds(String side) {
        var taken = seconds.get(side);
        if (taken == null) {
            throw new IllegalArgumentException("no side is called " + side);
        }
        return taken;
    }

    /** Seconds a side took. */
    Spread of(String side) {
        return Spread.of(seconds(side).stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How fast the first is, the second being 1: in each round apart, since rounds differ more than sides do. */
    Spread speed(String ours, String beside) {
        var first = seconds(ours);
        var second = seconds(beside);
        var ratios = new double[first.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = second.get(round) / first.get(round);
        }
        return Spread.of(ratios);
    }
}
