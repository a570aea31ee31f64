package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary is the judge of words. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern WORD = Pattern.compile("[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+");
    private static final Pattern TITLE =
            Pattern.compile("\\| 中文 \\| English \\| code \\| meaning \\| source \\| not \\|");

    /** A row: 中文, English, code, meaning, source, not to be called. */
    record Entry(String chinese, String english, String code, String meaning, String source, String not) {}

    @Test
    void aPublicTypeIsMadeOfWordsOfTheGlossary() throws IOException {
        var known = new HashSet<String>();
        entries().forEach(entry -> {
            known.addAll(words(entry.english()));
            known.addAll(words(entry.code()));
        });
        var unknown = new TreeSet<String>();
        for (var source : JavaSource.below(JavaSource.MAIN)) {
            source.publicTypes()
                    .forEach(type -> words(type).stream()
                            .filter(word -> !known.contains(word))
                            .forEach(word -> unknown.add(word + " in " + type)));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyEntryHasItsChineseItsEnglishAndItsCode() throws IOException {
        assertThat(entries())
                .isNotEmpty()
                .allMatch(entry -> entry.chinese().codePoints().anyMatch(Character::isIdeographic)
                        && !entry.english().isEmpty()
                        && entry.code().startsWith("`"));
    }

    @Test
    void aCodeInTheGlossaryStandsInTheProgram() throws IOException {
        var written = new HashSet<String>();
        for (var source : JavaSource.below(JavaSource.MAIN)) {
            Pattern.compile("\\w+").matcher(source.text()).results().forEach(word -> written.add(word.group()));
        }
        assertThat(entries()
                        .flatMap(
                                entry -> Stream.of(entry.code().replace("`", "").split(", "))))
                .allMatch(written::contains);
    }

    @Test
    void noEntryStandsTwice() throws IOException {
        var times = new HashMap<String, Integer>();
        entries().forEach(entry -> times.merge(entry.chinese() + " " + entry.english(), 1, Integer::sum));
        assertThat(times)
                .allSatisfy((entry, count) -> assertThat(count).as(entry).isOne());
    }

    private static Stream<Entry> entries() throws IOException {
        var text = Files.readString(GLOSSARY);
        assertThat(TITLE.matcher(text).find()).isTrue();
        var entries = new ArrayList<Entry>();
        for (var line : text.lines().toList()) {
            var cells =
                    List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
            if (cells.size() == 8
                    && !cells.get(2).equals("English")
                    && !cells.get(1).startsWith("--")) {
                entries.add(
                        new Entry(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6)));
            }
        }
        return entries.stream();
    }

    /** The words of a name or of prose, small, without the ending of the plural. */
    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .forEach(word -> words.add(singular(word)));
        return words;
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
