package tocsin.documents;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * How far some series have come, their rows locked until the transaction ends. A number is taken only when the act that asked for it is not
 * refused after all; so there are no gaps.
 */
public final class DocumentNumbers {
    private final Map<String, String> seriesOfKind;
    private final Map<Line, List<Numbering>> rules;
    private final Map<Count, Integer> last;
    private final Set<Count> moved = new HashSet<>();

    /** The numbers of one body and series run together. */
    record Line(UUID body, String series) {}

    /** They begin anew each year. */
    record Count(UUID body, String series, int year) implements Comparable<Count> {
        @Override
        public int compareTo(Count other) {
            return Comparator.comparing(Count::body)
                    .thenComparing(Count::series)
                    .thenComparing(Count::year)
                    .compare(this, other);
        }

        Line line() {
            return new Line(body, series);
        }
    }

    DocumentNumbers(Map<String, String> seriesOfKind, Map<Line, List<Numbering>> rules, Map<Count, Integer> last) {
        this.seriesOfKind = seriesOfKind;
        this.rules = rules;
        this.last = new HashMap<>(last);
    }

    /** The number the next paper of this kind gets; it is not taken yet. */
    public DocumentNumber next(DocumentSeries asked) {
        var count = count(asked);
        int given = Objects.requireNonNull(last.get(count), "a series that was not locked");
        var rule = rule(count, asked);
        int sequence = rule.after(given, count.year());
        return new DocumentNumber(rule.number(count.year(), sequence), sequence);
    }

    private Numbering rule(Count count, DocumentSeries asked) {
        var known = Objects.requireNonNull(rules.get(count.line()), "a body without a mark");
        return known.stream()
                .filter(each -> !each.fromOn().isAfter(asked.on()))
                .max(Comparator.comparing(Numbering::fromOn))
                .orElseGet(() -> known.stream()
                        .min(Comparator.comparing(Numbering::fromOn))
                        .orElseThrow());
    }

    /** Takes the number {@link #next} has given. */
    public void take(DocumentSeries asked) {
        var count = count(asked);
        last.put(count, next(asked).sequence());
        moved.add(count);
    }

    /** How far the series have come in which a number was taken. */
    Map<Count, Integer> moved() {
        var now = new HashMap<>(last);
        now.keySet().retainAll(moved);
        return now;
    }

    private Count count(DocumentSeries asked) {
        var series = Objects.requireNonNull(seriesOfKind.get(asked.kind()), "an unknown kind of paper");
        return new Count(asked.body().id(), series, asked.on().getYear());
    }
}
