package tocsin.hazards;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.hazards.Determination.Verdict;

/**
 * What the standard of a day says about when elements add up to a major fire hazard (GB 35181). Data of the rulebook; which edition is
 * asked is decided by the day of the fact.
 *
 * @param complete false: the edition's clauses have not been entered, and nothing may be counted by it
 * @param counting rules by which elements that are not direct add up
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MajorFireRule(@Nullable Boolean complete, @Nullable List<Counting> counting, List<Element> entries) {

    static final String RULE = "hazards/major-hazard-items";

    /**
     * So many of these elements in such a place.
     *
     * @param places kinds of place it holds for; empty: any other
     * @param items codes or chapters of elements that count
     */
    record Counting(String rule, List<String> places, List<String> items, int atLeast) {
        boolean holdsFor(Set<String> place) {
            return places.isEmpty() || places.stream().anyMatch(place::contains);
        }

        boolean counts(String element) {
            return items.stream().anyMatch(item -> element.equals(item) || element.startsWith(item + "."));
        }
    }

    /** An element of the standard: one that suffices, or one that counts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Element(String code, String rule, Kind kind) {
        enum Kind {
            DIRECT,
            SYNTHETIC
        }
    }

    boolean isComplete() {
        return !Boolean.FALSE.equals(complete);
    }

    boolean knows(String code) {
        return entries.stream().anyMatch(element -> element.code().equals(code));
    }

    /** The number of the standard. */
    String standard() {
        return entries.getFirst().rule();
    }

    /**
     * What the elements found amount to: exclusions first, then any direct element, then each rule of counting. It proposes; a person
     * decides. An edition that is not complete proposes nothing.
     *
     * @param place kinds of place it is
     * @param elements codes of this edition, a repeat counts once
     * @param exclusions reasons not to judge it major
     */
    Determination determine(Set<String> place, Collection<String> elements, Collection<String> exclusions) {
        var found = new TreeSet<>(elements);
        if (!isComplete()) {
            return candidate(found, exclusions);
        }
        if (!exclusions.isEmpty()) {
            return result(Verdict.EXCLUDED, null, List.copyOf(new TreeSet<>(exclusions)));
        }
        var direct = of(found, Element.Kind.DIRECT).toList();
        if (!direct.isEmpty()) {
            return result(Verdict.DIRECT, null, direct);
        }
        return counted(place, of(found, Element.Kind.SYNTHETIC).toList());
    }

    private Determination counted(Set<String> place, List<String> found) {
        for (var rule : counting == null ? List.<Counting>of() : counting) {
            var counts = found.stream().filter(rule::counts).toList();
            if (rule.holdsFor(place) && counts.size() >= rule.atLeast()) {
                return result(Verdict.SYNTHETIC, rule, counts);
            }
        }
        return result(Verdict.NONE, null, found);
    }

    /** An edition whose clauses nobody has entered founds no answer either way: an unnamed element is no count, and none chosen no acquittal. */
    private Determination candidate(TreeSet<String> found, Collection<String> exclusions) {
        var named = Stream.concat(
                        entries.stream().map(Element::code).filter(found::contains), new TreeSet<>(exclusions).stream())
                .toList();
        return result(Verdict.CANDIDATE, null, named);
    }

    private Stream<String> of(Set<String> found, Element.Kind kind) {
        return entries.stream()
                .filter(element -> element.kind() == kind && found.contains(element.code()))
                .map(Element::code);
    }

    private Determination result(Verdict verdict, @Nullable Counting rule, List<String> items) {
        return new Determination(
                verdict, !isComplete(), rule == null ? null : rule.rule(), rule == null ? null : rule.atLeast(), items);
    }
}
