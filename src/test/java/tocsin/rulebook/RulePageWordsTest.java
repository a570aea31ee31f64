package tocsin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Text;

/** What the page of a rule says of a shipped edition are words in both languages: no code, no key of a file, no rule's short name. */
class RulePageWordsTest {
    /** What stands in braces is typed as it is, beside what it means. */
    private static final Pattern TYPED = Pattern.compile("\\{[a-z]+}");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9]");

    /** A word no Chinese reads, and a name as programs write it. */
    private static final Pattern LOWER = Pattern.compile(".*[a-z]{3}.*");

    private static final Pattern PROGRAM = Pattern.compile(".*_.*|.*[a-z][A-Z].*|[a-z]+\\.[A-Za-z.]+");

    /** Codes and short names that are English words of their own, or names as their owners write them. */
    private static final Set<String> ENGLISH = Set.of("SMS", "look-back", "WeCom", "DingTalk");

    private final Rulebook rulebook = new Rulebook();
    private final Set<String> codes = new TreeSet<>();

    @BeforeEach
    void gatherCodes() {
        rulebook.rules().forEach(rule -> {
            codes.add(rule.substring(rule.indexOf('/') + 1));
            editions(rule).forEach(edition -> gather(edition.values()));
        });
        codes.removeIf(code -> code.matches("[a-z]+|[A-Z]|[\\d.]+"));
        assertThat(codes).contains("RED_RENTAL", "DINGTALK", "venue-types", "workingDays");
    }

    @Test
    void theyAreWords() {
        assertThat(rulebook.rules().stream().flatMap(this::shown).flatMap(this::faults))
                .isEmpty();
    }

    @Test
    void aCodeWouldBeFound() {
        assertThat(faults(Text.of("按 counting 判定", "RED_RENTAL stops")))
                .containsExactly("counting: 按 counting 判定", "RED_RENTAL: RED_RENTAL stops");
        assertThat(faults(Text.of("可用 {text}", "see venue-types"))).containsExactly("venue-types: see venue-types");
        assertThat(faults(Text.of("见 GB 35181-2017", "DINGTALK signs"))).containsExactly("DINGTALK: DINGTALK signs");
    }

    private Stream<String> faults(Text text) {
        return Stream.concat(
                latin(text.zh())
                        .filter(word -> isCode(word) || LOWER.matcher(word).matches())
                        .map(word -> word + ": " + text.zh()),
                latin(text.en()).filter(this::isCode).map(word -> word + ": " + text.en()));
    }

    private boolean isCode(String word) {
        return !ENGLISH.contains(word)
                && (codes.contains(word) || PROGRAM.matcher(word).matches());
    }

    private static Stream<String> latin(String words) {
        return LATIN.matcher(TYPED.matcher(words).replaceAll("")).results().map(found -> found.group());
    }

    private Stream<Text> shown(String rule) {
        var numbers = new RuleNumbers()
                .of(rule).stream()
                        .flatMap(of -> Stream.concat(
                                Stream.ofNullable(of.bound()),
                                of.numbers().stream().map(RuleNumber::label)));
        return Stream.concat(
                numbers,
                editions(rule)
                        .flatMap(edition -> Stream.of(
                                        Stream.of(
                                                edition.title(),
                                                edition.source().phrase()),
                                        Stream.ofNullable(edition.note()),
                                        labels(edition.values()))
                                .flatMap(words -> words)));
    }

    /** Everything in the values that stands in both languages. */
    private static Stream<Text> labels(Object values) {
        return switch (values) {
            case Map<?, ?> map
            when map.keySet().equals(Set.of("zh", "en")) ->
                Stream.of(Text.of(String.valueOf(map.get("zh")), String.valueOf(map.get("en"))));
            case Map<?, ?> map -> map.values().stream().flatMap(RulePageWordsTest::labels);
            case Collection<?> list -> list.stream().flatMap(RulePageWordsTest::labels);
            default -> Stream.empty();
        };
    }

    private void gather(Object values) {
        switch (values) {
            case Map<?, ?> map when map.keySet().equals(Set.of("zh", "en")) -> {}
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    codes.add(String.valueOf(key));
                    gather(value);
                });
            case Collection<?> list -> list.forEach(this::gather);
            case String word when word.matches("[A-Z][A-Z0-9_]+") -> codes.add(word);
            default -> {}
        }
    }

    private Stream<Edition<Map<String, Object>>> editions(String rule) {
        @SuppressWarnings("unchecked")
        var type = (Class<Map<String, Object>>) (Class<?>) Map.class;
        return rulebook.list(rule, type).stream();
    }
}
