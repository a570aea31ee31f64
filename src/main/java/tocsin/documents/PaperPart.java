package tocsin.documents;

import java.util.Arrays;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;

/** What belongs to one number: the paper itself, and the receipt that it was served. */
enum PaperPart {
    PAPER("paper", Text.of("正文", "Paper")),
    RECEIPT("receipt", Text.of("送达回证", "Receipt of service"));

    private final String word;
    private final Text label;

    PaperPart(String word, Text label) {
        this.word = word;
        this.label = label;
    }

    /** How addresses call it. */
    String word() {
        return word;
    }

    Text label() {
        return label;
    }

    /** The part an address names; 404 for another word. */
    static PaperPart of(String word) {
        return Arrays.stream(values())
                .filter(part -> part.word.equals(word))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(word));
    }
}
