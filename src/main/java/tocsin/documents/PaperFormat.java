package tocsin.documents;

import java.util.Arrays;
import tocsin.foundation.FoundationProblem;

/** As what a paper is given out, and by what kind of template it is made. */
enum PaperFormat {
    PDF("pdf", "pdf", "application/pdf", "html"),
    WORD("word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final String word;
    private final String ending;
    private final String mediaType;
    private final String templateEnding;

    PaperFormat(String word, String ending, String mediaType, String templateEnding) {
        this.word = word;
        this.ending = ending;
        this.mediaType = mediaType;
        this.templateEnding = templateEnding;
    }

    /** How addresses call it. */
    String word() {
        return word;
    }

    /** How a file's name ends. */
    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** As what a template is kept: a page is kept as plain text, so that no browser runs it. */
    String keptAs() {
        return this == PDF ? "text/plain" : mediaType;
    }

    /** How a template's name ends. */
    String templateEnding() {
        return templateEnding;
    }

    /** The format an address names; 404 for another word. */
    static PaperFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(word));
    }
}
