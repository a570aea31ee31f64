package tocsin.channels;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes out in one attempt.
 *
 * @param id the same at every attempt, so that a receiver can drop a double
 * @param to the person's address; null for a robot
 * @param lines what is said, and where each opens
 */
record Letter(UUID id, @Nullable String to, String title, List<Line> lines, String kind, Instant at) {
    record Line(String text, @Nullable String url) {}

    /** The whole as plain text, shortened to the template's measure. */
    String text(int longest) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
            if (line.url() != null) {
                text.append("\n").append(line.url());
            }
        }
        return text.length() <= longest ? text.toString() : text.substring(0, longest - 1) + "…";
    }

    /** Where the first line opens. */
    String url() {
        var url = lines.isEmpty() ? null : lines.getFirst().url();
        return url == null ? "" : url;
    }
}
