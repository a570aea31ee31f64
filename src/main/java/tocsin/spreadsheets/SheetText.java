package tocsin.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The XML of a part of a workbook on its way out: some of it in memory, Chinese as it is and not as numbers, which reads and packs the faster. */
final class SheetText {
    private static final int IN_MEMORY = 1 << 15;

    private final OutputStream out;
    private final StringBuilder waiting = new StringBuilder(2 * IN_MEMORY);

    SheetText(OutputStream out) {
        this.out = out;
    }

    /** XML as it stands. */
    SheetText xml(String xml) {
        waiting.append(xml);
        return this;
    }

    SheetText number(int number) {
        waiting.append(number);
        return this;
    }

    /** Words, signs of XML escaped; what XML cannot hold falls away. */
    SheetText words(String words) {
        escape(words, waiting);
        return this;
    }

    /** The same, apart. */
    static String escaped(String words) {
        var escaped = new StringBuilder();
        escape(words, escaped);
        return escaped.toString();
    }

    private static void escape(String words, StringBuilder into) {
        int from = 0;
        for (int at = 0; at < words.length(); at++) {
            char here = words.charAt(at);
            if (isPlain(here)) {
                continue;
            }
            if (at + 1 < words.length() && Character.isSurrogatePair(here, words.charAt(at + 1))) {
                at++;
            } else {
                into.append(words, from, at).append(instead(here));
                from = at + 1;
            }
        }
        into.append(words, from, words.length());
    }

    private static boolean isPlain(char here) {
        return here >= ' '
                && here < Character.MIN_SURROGATE
                && here != '&'
                && here != '<'
                && here != '>'
                && here != '"';
    }

    private static String instead(char here) {
        return switch (here) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            // A reader would make a space or a single line end of these.
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            case '\r' -> "&#13;";
            default -> here > Character.MAX_SURROGATE && here < '\uFFFE' ? String.valueOf(here) : "";
        };
    }

    /** Sends off what waits, once it is much. */
    void passOn() throws IOException {
        if (waiting.length() >= IN_MEMORY) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }
}
