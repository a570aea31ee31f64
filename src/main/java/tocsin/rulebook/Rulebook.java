package tocsin.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;

/**
 * Every edition of every rule. A decision asks for the edition in force on the day of the fact, never today's, and stores its
 * {@link RuleRef}.
 */
@Component
public class Rulebook {
    private static final String FILES = "classpath*:rulebook/*/*/*.yaml";

    private final RuleNumbers numbers = new RuleNumbers();
    private final Map<String, List<RuleFile>> shipped;
    private volatile Map<String, List<RuleFile>> rules;
    private volatile int revision;
    private final Map<Read, Edition<?>> editions = new ConcurrentHashMap<>();

    private record Read(RuleRef ref, Class<?> type) {}

    /** Reads every edition on the classpath; a file that cannot be read stops the start and says which. */
    public Rulebook() {
        try (Stream<org.springframework.core.io.Resource> files =
                Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))) {
            shipped = byRule(files.map(Rulebook::read));
            rules = shipped;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The edition in force: the nearest area that has one decides, then the newest day.
     *
     * @param rule {@code room/rule}
     * @param type record that takes the values
     * @param on day of the fact
     * @param areaCodes division codes from the root of the tree down to the place of the fact
     * @throws tocsin.foundation.Problem 422 {@code rulebook/no-rule-in-force}
     */
    public <T> Edition<T> inForce(String rule, Class<T> type, LocalDate on, List<String> areaCodes) {
        return find(rule, type, on, areaCodes)
                .orElseThrow(() -> RulebookProblem.NO_RULE_IN_FORCE.with(called(rule), on));
    }

    /** The edition in force for the whole country. */
    public <T> Edition<T> inForce(String rule, Class<T> type, LocalDate on) {
        return inForce(rule, type, on, List.of());
    }

    /** Like {@link #inForce(String, Class, LocalDate, List)}; empty when no edition holds there and then. */
    public <T> Optional<Edition<T>> find(String rule, Class<T> type, LocalDate on, List<String> areaCodes) {
        for (var area : areaCodes.reversed()) {
            var local = newest(rule, on, area);
            if (local.isPresent()) {
                return local.map(file -> typed(file, type));
            }
        }
        return newest(rule, on, RuleSource.NATIONAL).map(file -> typed(file, type));
    }

    /** The edition a stored decision was made by. */
    public <T> Edition<T> get(RuleRef ref, Class<T> type) {
        return files(ref.rule())
                .filter(file -> file.ref().equals(ref))
                .findFirst()
                .map(file -> typed(file, type))
                .orElseThrow(() -> RulebookProblem.UNKNOWN_EDITION.with(ref));
    }

    /** What a stored decision rests on, without its values: instrument, article, how sure. */
    public Edition<Map<String, Object>> explain(RuleRef ref) {
        @SuppressWarnings("unchecked")
        Edition<Map<String, Object>> edition = (Edition<Map<String, Object>>) (Edition<?>) get(ref, Map.class);
        return edition;
    }

    /**
     * The greatest value that a number of a rule may be set to, by a place for all its cases or by a person for one.
     *
     * @param at JSON pointer into the rule's values
     */
    public int greatest(String rule, String at) {
        return numbers.of(rule).stream()
                .flatMap(declared -> declared.numbers().stream())
                .filter(number -> number.at().equals(at))
                .mapToInt(number -> number.atMost().intValueExact())
                .findFirst()
                .orElseThrow(() -> RulebookProblem.UNKNOWN_RULE.with(rule + at));
    }

    /** What people call a rule; its key only when there is no such rule at all. */
    private Text called(String rule) {
        return rules.containsKey(rule) ? title(rule) : Text.same(rule);
    }

    /** What a rule is called, by its newest edition. */
    Text title(String rule) {
        return files(rule)
                .reduce((older, newer) -> newer)
                .map(file -> file.heading().title())
                .orElseThrow(() -> RulebookProblem.UNKNOWN_RULE.with(rule));
    }

    /** Every edition of a rule, oldest first. */
    public <T> List<Edition<T>> list(String rule, Class<T> type) {
        return files(rule).map(file -> typed(file, type)).toList();
    }

    /** Counts up whenever editions or confirmations are taken up: for who keeps something made of them. */
    int revision() {
        return revision;
    }

    /** Takes up the editions that places added, beside those that came with the release, and what people confirmed. */
    synchronized void takeUp(List<RuleFile> added, Set<RuleRef> confirmed) {
        rules = byRule(Stream.concat(shipped.values().stream().flatMap(List::stream), added.stream())
                .map(file -> confirmed.contains(file.ref()) ? file.confirmed() : file));
        editions.clear();
        revision++;
    }

    private static Map<String, List<RuleFile>> byRule(Stream<RuleFile> files) {
        return files.sorted(Comparator.comparing((RuleFile file) -> file.ref().edition()))
                .collect(Collectors.groupingBy(file -> file.ref().rule(), TreeMap::new, Collectors.toList()));
    }

    /** Names of all rules, {@code room/rule}, sorted. */
    public List<String> rules() {
        return List.copyOf(rules.keySet());
    }

    private Optional<RuleFile> newest(String rule, LocalDate on, String area) {
        return files(rule)
                .filter(file -> file.holdsIn(area) && file.holdsOn(on))
                .reduce((older, newer) -> newer);
    }

    private Stream<RuleFile> files(String rule) {
        return rules.getOrDefault(rule, List.of()).stream();
    }

    @SuppressWarnings("unchecked")
    private <T> Edition<T> typed(RuleFile file, Class<T> type) {
        return (Edition<T>) editions.computeIfAbsent(new Read(file.ref(), type), read -> file.as(type));
    }

    private static RuleFile read(org.springframework.core.io.Resource file) {
        try {
            return RuleFile.read(file.getURL());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
