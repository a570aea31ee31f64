package tocsin.bench;

import java.util.Map;

/**
 * What a bench is told.
 *
 * @param rounds counted, beside two warm-ups
 * @param rows of one turn; 0: as many as the bench usually takes
 * @param seed of all that is drawn
 */
record BenchOptions(int rounds, int rows, long seed) {
    private static final int USUAL_ROUNDS = 7;

    /**
     * Reads {@code --rounds N --rows N --seed N}.
     *
     * @throws IllegalArgumentException naming what is not understood
     */
    static BenchOptions read(String... words) {
        var given = new java.util.HashMap<>(Map.of("--rounds", (long) USUAL_ROUNDS, "--rows", 0L, "--seed", 20261128L));
        for (int at = 0; at < words.length; at += 2) {
            if (!given.containsKey(words[at]) || at + 1 == words.length || !words[at + 1].matches("[0-9]{1,10}")) {
                throw new IllegalArgumentException("“" + words[at] + "” 不认得，可用 --rounds、--rows、--seed 加一个数。“"
                        + words[at] + "” is not understood: --rounds, --rows and --seed take a number each.");
            }
            given.put(words[at], Long.parseLong(words[at + 1]));
        }
        return new BenchOptions(
                Math.toIntExact(given.get("--rounds")), Math.toIntExact(given.get("--rows")), given.get("--seed"));
    }

    int rowsOr(int usual) {
        return rows == 0 ? usual : rows;
    }
}
