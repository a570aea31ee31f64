package tocsin.hazards;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.FieldChangeWords;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.LedgerColumn;

/** How the fields of a hazard's record are called, and what their values say. */
@Component
class HazardFieldWords implements FieldChangeWords {
    private static final Map<String, Text> FIELDS = Map.of(
            "description", Text.of("隐患描述", "description"),
            "spot", Text.of("部位", "spot"),
            "category", Text.of("类别", "category"),
            "source", Text.of("来源", "source"),
            "reference.kind", Text.of("来文种类", "kind of paper referred to"),
            "reference.number", Text.of("来文编号", "number of the paper referred to"),
            "points", Text.of("要点", "points"));

    private final HazardCatalogues catalogues;
    private final FindPoints points;
    private final TownClock clock;

    HazardFieldWords(HazardCatalogues catalogues, FindPoints points, TownClock clock) {
        this.catalogues = catalogues;
        this.points = points;
        this.clock = clock;
    }

    @Override
    public boolean calls(String kind) {
        return kind.equals("hazards.Corrected");
    }

    @Override
    public Text label(String field) {
        return FIELDS.getOrDefault(field, Text.same(field));
    }

    @Override
    public Text value(String field, String value) {
        return switch (field) {
            case "category" -> catalogues.label("hazard-categories", value, clock.today());
            case "source" -> catalogues.label("hazard-sources", value, clock.today());
            case "points" ->
                Text.list(Stream.of(value.split(",")).map(this::point).toList());
            default -> Text.same(value);
        };
    }

    private Text point(String code) {
        return points.values(clock.today()).stream()
                .filter(each -> each.code().equals(code))
                .map(LedgerColumn.Value::label)
                .findFirst()
                .orElse(Text.same(code));
    }
}
