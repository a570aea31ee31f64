package tocsin.figures;

import java.util.List;
import java.util.stream.Stream;
import tocsin.foundation.Text;

/**
 * A figure, defined once. It is data: a room declares it, every screen, bulletin and assessment reads it here.
 *
 * @param key stable name in JSON and URLs: {@code closureRate}
 * @param kind the {@link FigureSource} it counts
 */
public record Metric(String key, String kind, Words words, Better better, Formula formula, Door door) {
    /**
     * How people are told of it.
     *
     * @param unit what is counted; {@code %} for a share
     * @param definition what exactly is counted, and as of when
     */
    public record Words(Text label, Text unit, Text definition) {}

    /** Which direction is an improvement. */
    public enum Better {
        LOWER,
        HIGHER
    }

    /**
     * A sum of counts, or one sum in per cent of another.
     *
     * @param denominator empty for a plain sum
     * @param onlyWitnessed true when the records' own past does not tell it: it is unknown before the day its kind was first watched
     */
    public record Formula(List<Term> numerator, List<Term> denominator, boolean onlyWitnessed) {
        /** A plain sum of counts. */
        public static Formula sum(Term... terms) {
            return new Formula(List.of(terms), List.of(), false);
        }

        /** One count in per cent of another. */
        public static Formula share(Term part, Term whole) {
            return new Formula(List.of(part), List.of(whole), false);
        }

        /** The same, known only from the day its kind was first watched. */
        public Formula witnessed() {
            return new Formula(numerator, denominator, true);
        }

        Stream<Term> terms() {
            return Stream.concat(numerator.stream(), denominator.stream());
        }
    }

    /** True for a share in per cent: it is never added up, and compares in percentage points. */
    public boolean isShare() {
        return !formula.denominator().isEmpty();
    }
}
