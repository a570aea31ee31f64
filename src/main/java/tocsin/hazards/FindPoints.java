package tocsin.hazards;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;

/**
 * The points asked when a hazard is found, by the kind of place: each an entry of one of the catalogues that {@code find-points} names,
 * kept as catalogue/code.
 */
@Component
class FindPoints {
    static final String CATALOGUE = "find-points";
    private static final int BOTH = 2;

    private final Catalogues catalogues;

    FindPoints(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Those given, once each; refused when one stands in no catalogue of the day. */
    List<String> known(List<String> points, LocalDate on) {
        for (var point : points) {
            if (find(point, on) == null) {
                throw HazardProblem.UNKNOWN_CODE.with(point, CATALOGUE).at("/points");
            }
        }
        return List.copyOf(new LinkedHashSet<>(points));
    }

    /** As the page shows them, each with the short rules its catalogue gives. */
    List<HazardView.Point> shown(List<String> points, LocalDate on) {
        return points.stream().map(point -> shown(point, on)).toList();
    }

    private HazardView.Point shown(String point, LocalDate on) {
        var entry = find(point, on);
        var list = catalogues.find(CATALOGUE, catalogue(point), on);
        return new HazardView.Point(
                point,
                list.map(CatalogueEntry::label).orElse(Text.same(catalogue(point))),
                entry == null ? Text.same(point) : entry.label(),
                entry == null ? List.of() : rules(entry));
    }

    private static List<Text> rules(CatalogueEntry entry) {
        return entry.more().get("rules") instanceof List<?> rules
                ? rules.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .map(rule -> Text.of(String.valueOf(rule.get("zh")), String.valueOf(rule.get("en"))))
                        .toList()
                : List.of();
    }

    /** Every point of today as values of a ledger's column. */
    List<LedgerColumn.Value> values(LocalDate on) {
        return catalogues.list(CATALOGUE, on).stream()
                .flatMap(list -> catalogues.list(list.code(), on).stream()
                        .map(entry -> new LedgerColumn.Value(list.code() + "/" + entry.code(), entry.label())))
                .toList();
    }

    /** The catalogues of today as values of a ledger's column. */
    List<LedgerColumn.Value> lists(LocalDate on) {
        return catalogues.list(CATALOGUE, on).stream()
                .map(list -> new LedgerColumn.Value(list.code(), list.label()))
                .toList();
    }

    static String catalogue(String point) {
        return point.substring(0, Math.max(0, point.indexOf('/')));
    }

    private @org.jspecify.annotations.Nullable CatalogueEntry find(String point, LocalDate on) {
        var parts = point.split("/", -1);
        return parts.length == BOTH && catalogues.find(CATALOGUE, parts[0], on).isPresent()
                ? Stream.of(parts[1])
                        .flatMap(code -> catalogues.find(parts[0], code, on).stream())
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
