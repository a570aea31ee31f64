package tocsin.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code ./tocsin bench NAME}: runs one bench and prints what it found. */
public final class Bench {
    private static final Map<String, Work> NAMES = names();

    private Bench() {}

    private interface Work {
        void run(BenchOptions options) throws Exception;
    }

    private static Map<String, Work> names() {
        var names = new LinkedHashMap<String, Work>();
        names.put("intake", IntakeBench::run);
        names.put("figures", FiguresBench::run);
        names.put("journal", JournalBench::run);
        names.put("ledger", LedgerBench::run);
        names.put("start", StartBench::run);
        names.put("storm", StormBench::run);
        names.put("export", ExportBench::run);
        names.put("import", ImportBench::run);
        names.put("put", PutBench::run);
        return names;
    }

    /**
     * Runs a bench.
     *
     * @param words its name, then {@code --rounds N}, {@code --rows N}, {@code --seed N} as wished
     */
    public static void main(String[] words) throws Exception {
        var work = words.length == 0 ? null : NAMES.get(words[0]);
        if (work == null) {
            System.err.println("可用的有 there are: " + String.join(" ", NAMES.keySet()));
            System.exit(2);
            return;
        }
        try {
            var options = BenchOptions.read(Arrays.copyOfRange(words, 1, words.length));
            System.out.println(words[0] + ": seed " + options.seed() + ", rounds " + options.rounds());
            work.run(options);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }
}
