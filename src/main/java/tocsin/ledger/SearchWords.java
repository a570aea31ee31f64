package tocsin.ledger;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a row is found by, and what is asked for, cut into the same pieces: two adjacent characters, three adjacent Latin letters or digits,
 * the beginning of a spoken syllable. A piece is a number that also names the ledger, so that one index serves them all and no ledger
 * pays for another's rows. Pieces only narrow; whether a text is there is asked of the text.
 *
 * @param text the names, then how they are spoken, then words and numbers, a line each, in small letters
 */
record SearchWords(String text, Set<Integer> pieces) {
    /** Changes whenever the same names are cut into other pieces. */
    static final int FORM = 2;

    /** Longer words than this are cut; nobody types them. */
    static final int MOST_CHARACTERS = 60;

    /** An organization code as GB 11714 writes it; it is kept without the hyphen. */
    private static final Pattern ORGANIZATION_CODE = Pattern.compile("[0-9a-z]{8}-[0-9x]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int LONGEST_LINE = 400;
    private static final int PAIR = 2;
    private static final int TRIPLE = 3;
    private static final int START_OF_THREE = 5;
    private static final int START_OF_FOUR = 6;

    /** What a row of this ledger is found by. */
    static SearchWords of(
            String ledger, Collection<String> names, Collection<String> words, Collection<String> numbers) {
        var lines = new LinkedHashSet<String>();
        var pieces = new HashSet<Integer>();
        for (var name : names) {
            lines.add(pairs(ledger, normal(name), pieces));
        }
        for (var name : names) {
            for (var syllables : Pinyin.readings(normal(name))) {
                lines.add(pairs(ledger, initials(syllables), pieces));
                lines.add(starts(ledger, syllables, pieces));
            }
        }
        words.forEach(word -> lines.add(pairs(ledger, normal(word), pieces)));
        numbers.forEach(number -> lines.add(triples(ledger, normal(number), pieces)));
        return new SearchWords(String.join("\n", lines), pieces);
    }

    /** What somebody typed, as words that must all be found; too short ones are left out. */
    static List<String> asked(String typed) {
        var all = normal(typed);
        return List.of(all.substring(0, Math.min(all.length(), MOST_CHARACTERS)).split(" ")).stream()
                .map(word -> ORGANIZATION_CODE.matcher(word).matches() ? word.replace("-", "") : word)
                .filter(word -> word.length() >= PAIR)
                .distinct()
                .toList();
    }

    /** The sets of pieces of which a text that holds the word has at least one whole. */
    static List<Set<Integer>> alternatives(String ledger, String word) {
        var pieces = new HashSet<Integer>();
        boolean latin = word.chars().allMatch(SearchWords::isLatin);
        if (latin && word.length() > PAIR) {
            triples(ledger, word, pieces);
            var start = word.substring(0, Math.min(word.length(), 4));
            return List.of(
                    pieces, Set.of(piece(ledger, start.length() == TRIPLE ? START_OF_THREE : START_OF_FOUR, start)));
        }
        triples(ledger, word, pieces);
        for (int at = 0; at + PAIR <= word.length(); at++) {
            var pair = word.substring(at, at + PAIR);
            if (latin || !pair.chars().allMatch(SearchWords::isLatin)) {
                pieces.add(piece(ledger, PAIR, pair));
            }
        }
        return List.of(pieces);
    }

    /** Full width or half, large or small: one form; any space is one blank. */
    static String normal(String text) {
        var one = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var line = SPACE.matcher(one).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }

    /** Every two adjacent characters, and letters and digits by threes. */
    private static String pairs(String ledger, String line, Set<Integer> pieces) {
        for (int at = 0; at + PAIR <= line.length(); at++) {
            if (line.charAt(at) != ' ' && line.charAt(at + 1) != ' ') {
                pieces.add(piece(ledger, PAIR, line.substring(at, at + PAIR)));
            }
        }
        return threes(ledger, line, pieces);
    }

    /** Letters and digits by threes; what is beside a Chinese character by twos all the same. */
    private static String triples(String ledger, String line, Set<Integer> pieces) {
        for (int at = 0; at + PAIR <= line.length(); at++) {
            boolean spaced = line.charAt(at) == ' ' || line.charAt(at + 1) == ' ';
            if (!spaced && !(isLatin(line.charAt(at)) && isLatin(line.charAt(at + 1)))) {
                pieces.add(piece(ledger, PAIR, line.substring(at, at + PAIR)));
            }
        }
        return threes(ledger, line, pieces);
    }

    private static String threes(String ledger, String line, Set<Integer> pieces) {
        int latin = 0;
        for (int at = 0; at < line.length(); at++) {
            latin = isLatin(line.charAt(at)) ? latin + 1 : 0;
            if (latin >= TRIPLE) {
                pieces.add(piece(ledger, TRIPLE, line.substring(at - TRIPLE + 1, at + 1)));
            }
        }
        return line;
    }

    private static String starts(String ledger, List<String> syllables, Set<Integer> pieces) {
        var line = String.join("", syllables);
        int at = 0;
        for (var syllable : syllables) {
            if (at + TRIPLE <= line.length()) {
                pieces.add(piece(ledger, START_OF_THREE, line.substring(at, at + TRIPLE)));
            }
            if (at + TRIPLE < line.length()) {
                pieces.add(piece(ledger, START_OF_FOUR, line.substring(at, at + TRIPLE + 1)));
            }
            at += syllable.length();
        }
        return line;
    }

    private static String initials(List<String> syllables) {
        var initials = new StringBuilder();
        for (var syllable : syllables) {
            initials.append(syllable.charAt(0));
        }
        return initials.toString();
    }

    private static boolean isLatin(int sign) {
        return sign > ' ' && sign < 0x80;
    }

    /** Two pieces with one number cost a look at a text more, nothing else. */
    private static int piece(String ledger, int kind, String characters) {
        return (ledger.hashCode() * 31 + kind) * 0x9E3779B1 ^ characters.hashCode() * 0x85EBCA6B;
    }
}
