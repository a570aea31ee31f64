package tocsin.premises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.rulebook.Catalogues;
import tocsin.rulebook.Edition;
import tocsin.rulebook.Rulebook;

/** Judges places by the rules of a day. Asks no database: whoever calls brings what is known. */
@Component
class Assessor {
    static final String CANDIDATE = "KEY_UNIT_CANDIDATE";

    private final Rulebook rulebook;
    private final Catalogues catalogues;

    Assessor(Rulebook rulebook, Catalogues catalogues) {
        this.rulebook = rulebook;
        this.catalogues = catalogues;
    }

    /**
     * What a person ruled about a category.
     *
     * @param holds true: it holds although no rule says so; false: it does not although a rule does
     */
    record Ruling(String category, boolean holds, String reason) {}

    /** The rules of one day, each county's read once. */
    Day on(LocalDate day) {
        return new Day(day);
    }

    /** Judges many places of one day. */
    final class Day {
        private final LocalDate day;
        private final RuleWords words;
        private final Map<String, Book> books = new HashMap<>();

        private Day(LocalDate day) {
            this.day = day;
            this.words = new RuleWords(catalogues, day);
        }

        RuleWords words() {
            return words;
        }

        /** Names of the editions that hold in a county that day. */
        String editions(String countyCode) {
            return String.join(",", book(countyCode).editions());
        }

        /** The edition by which grades are given in a county that day. */
        Edition<RiskRule> risk(String countyCode) {
            return book(countyCode).risk();
        }

        /** The categories of a building by itself, in the order of the rules. */
        List<String> building(PlaceFacts building, String countyCode) {
            var judging = new Judging(building, words);
            judging.rules(book(countyCode).classes());
            return List.copyOf(judging.known);
        }

        Assessment assess(PlaceFacts place, String countyCode, List<Ruling> rulings) {
            var book = book(countyCode);
            var judging = new Judging(place, words);
            judging.ruled(rulings);
            judging.rules(book.classes());
            // A criterion may ask for a category, and a category whether a criterion is met: so criteria stand between
            // two passes.
            judging.rules(book.categories().stream()
                    .filter(rule -> !asksForCandidate(rule))
                    .toList());
            judging.criteria(book.criteria());
            judging.rules(
                    book.categories().stream().filter(Day::asksForCandidate).toList());
            return summed(place, judging, book);
        }

        private Assessment summed(PlaceFacts place, Judging judging, Book book) {
            var supervised = new Judging(place, words);
            supervised.known.addAll(judging.known);
            supervised.rules(book.supervised());
            supervised.known.removeAll(judging.known);
            var risk = new RiskSum(book.risk().values(), place, judging.known, words);
            var why = new Assessment.Why(
                    judging.reasons(), judging.criteria, List.copyOf(judging.missing), risk.reasons(), risk.lowering());
            return new Assessment(
                    List.copyOf(judging.known),
                    List.copyOf(supervised.known),
                    risk.grade(),
                    risk.points(),
                    why,
                    book.editions());
        }

        private static boolean asksForCandidate(CategoryRule rule) {
            var not = rule.condition().notCategories();
            return not != null && not.contains(CANDIDATE);
        }

        private Book book(String countyCode) {
            return books.computeIfAbsent(countyCode, code -> read(day, code));
        }
    }

    /** The rules that hold in one county. */
    private record Book(
            List<CategoryRule> classes,
            List<CategoryRule> categories,
            List<CategoryRule.Criterion> criteria,
            List<CategoryRule> supervised,
            Edition<RiskRule> risk,
            List<String> editions) {}

    private Book read(LocalDate day, String countyCode) {
        var codes = areaCodes(countyCode);
        var classes = rulebook.inForce("premises/building-classes", CategoryRule.Rules.class, day, codes);
        var categories = rulebook.inForce("premises/category-rules", CategoryRule.Rules.class, day, codes);
        var criteria = rulebook.inForce("premises/key-unit-criteria", CategoryRule.Criteria.class, day, codes);
        var supervised = rulebook.inForce("premises/supervised-classes", CategoryRule.Rules.class, day, codes);
        var risk = rulebook.inForce("premises/risk-grade", RiskRule.class, day, codes);
        return new Book(
                classes.values().rules(),
                categories.values().rules(),
                criteria.values().criteria(),
                supervised.values().rules(),
                risk,
                List.of(name(classes), name(categories), name(criteria), name(supervised), name(risk)));
    }

    private static String name(Edition<?> edition) {
        return edition.ref().rule() + "/" + edition.ref().edition();
    }

    /** Codes of the province, the city and the county, as divisions are coded. */
    static List<String> areaCodes(String countyCode) {
        var codes = new ArrayList<String>();
        for (int digits = 2; digits <= Math.min(6, countyCode.length()); digits += 2) {
            codes.add(countyCode.substring(0, digits));
        }
        return codes;
    }

    /** One place being judged. */
    private static final class Judging {
        private final PlaceFacts place;
        private final RuleWords words;
        private final Set<String> known = new LinkedHashSet<>();
        private final Map<String, Assessment.Reason> reasons = new LinkedHashMap<>();
        private final Map<String, Ruling> rulings = new HashMap<>();
        private final List<Assessment.Criterion> criteria = new ArrayList<>();
        private final Set<String> missing = new TreeSet<>();

        Judging(PlaceFacts place, RuleWords words) {
            this.place = place;
            this.words = words;
        }

        /** What a person says holds comes first, so that what follows from it follows too. */
        void ruled(List<Ruling> all) {
            all.forEach(ruling -> rulings.put(ruling.category(), ruling));
            all.stream()
                    .filter(Ruling::holds)
                    .forEach(ruling -> found(ruling.category(), Text.same(ruling.reason()), null));
        }

        void rules(List<CategoryRule> rules) {
            for (var rule : rules) {
                var category = rule.category();
                if (reasons.containsKey(category)) {
                    continue;
                }
                var outcome = rule.condition().judge(place, known, words);
                missing.addAll(outcome.missing());
                if (outcome.holds()) {
                    found(category, joined(outcome.because()), rule.basis());
                }
            }
        }

        private void found(String category, Text because, @Nullable Text basis) {
            var ruling = rulings.get(category);
            boolean holds = ruling == null || ruling.holds();
            reasons.put(
                    category,
                    new Assessment.Reason(category, holds, because, basis, ruling == null ? null : ruling.reason()));
            if (holds) {
                known.add(category);
            }
        }

        void criteria(List<CategoryRule.Criterion> all) {
            for (var criterion : all) {
                var outcome = criterion.condition().judge(place, known, words);
                missing.addAll(outcome.missing());
                if (outcome.holds()) {
                    criteria.add(new Assessment.Criterion(
                            criterion.item(), criterion.words(), joined(outcome.because()), criterion.check()));
                }
            }
            if (!criteria.isEmpty()) {
                var item = criteria.getFirst();
                found(
                        CANDIDATE,
                        item.because(),
                        Text.of("界定标准第{0}项 {1}", "criterion {0}, {1}").with(item.item(), item.words()));
            }
        }

        List<Assessment.Reason> reasons() {
            return List.copyOf(reasons.values());
        }
    }

    private static Text joined(List<Text> parts) {
        return Text.of(
                parts.stream().map(Text::zh).collect(Collectors.joining("，")),
                parts.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
