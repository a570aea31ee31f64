package tocsin.commands;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Option;
import tocsin.ledger.LikeJudgements;

/** What becomes of rows that look like records on file: the same choice as on the page, by the numbers of rows. */
final class LikeRowOptions {
    private static final String REST = "rest";

    @Option(
            names = "--same",
            split = ",",
            paramLabel = "ROWS",
            description = {
                "像已有档案的行里，这些就是已有的那一处，跳过；行号用逗号隔开，rest 代表其余各行。",
                "Of rows that look like records on file these are those records and are passed over; numbers with commas, rest for all others."
            })
    private List<String> same = new ArrayList<>();

    @Option(
            names = "--new",
            split = ",",
            paramLabel = "ROWS",
            description = {"这些是另一处，照常写入，要用 --reason 说明理由。", "These are others and go in; give the --reason."})
    private List<String> another = new ArrayList<>();

    @Option(
            names = "--skip",
            split = ",",
            paramLabel = "ROWS",
            description = {"这些先不定，留下不写，标在副本里。", "These stay undecided and out, marked in the copy."})
    private List<String> skipped = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "WHY",
            description = {"为什么是另一处，记入日志。", "Why they are others; noted in the journal."})
    private String reason = "";

    /** What was said, or a wrong command line: a number that is none, a row named twice, no reason. */
    LikeJudgements said() {
        var said = new LikeJudgements(rows("--same", same), rows("--new", another), rows("--skip", skipped), reason);
        requireOnce();
        if (!another.isEmpty() && reason.isBlank()) {
            throw CommandRefusal.wrong(
                    "--new 要说明为什么是另一处，请加 --reason 理由。", "--new needs why they are others; add --reason WHY.");
        }
        return said;
    }

    private static LikeJudgements.Rows rows(String option, List<String> words) {
        var lines = new ArrayList<Integer>();
        for (var word : words) {
            if (!word.strip().equals(REST)) {
                lines.add(line(option, word.strip()));
            }
        }
        return new LikeJudgements.Rows(lines, lines.size() < words.size());
    }

    private static int line(String option, String word) {
        if (!word.matches("[1-9]\\d{0,6}")) {
            throw CommandRefusal.wrong(
                    option + " 的“" + word + "”不是行号。请写表里的行号，用逗号隔开，或写 rest。",
                    "“" + word + "” of " + option + " is no row. Give numbers of rows with commas between, or rest.");
        }
        return Integer.parseInt(word);
    }

    private void requireOnce() {
        var seen = new HashSet<String>();
        for (var words : List.of(same, another, skipped)) {
            for (var word : new HashSet<>(words)) {
                if (!seen.add(word.strip())) {
                    throw CommandRefusal.wrong(
                            "“" + word + "”在 --same、--new、--skip 里说了两次，只能说一次。",
                            "“" + word + "” is said twice among --same, --new and --skip; say it once.");
                }
            }
        }
    }
}
