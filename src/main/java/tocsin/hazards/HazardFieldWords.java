package tocsin.hazards;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.documents.ServeDocument;
import tocsin.foundation.FieldChangeWords;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.LedgerColumn;

/** How the fields of a hazard's record are called, and what their values say. */
@Component
class HazardFieldWords implements FieldChangeWords {
    private static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("description", Text.of("隐患描述", "description")),
            Map.entry("descriptionEn", Text.of("隐患描述（英文）", "description in English")),
            Map.entry("spot", Text.of("部位", "spot")),
            Map.entry("category", Text.of("类别", "category")),
            Map.entry("source", Text.of("来源", "source")),
            Map.entry("level", Text.of("等级", "level")),
            Map.entry("status", Text.of("状态", "status")),
            Map.entry("course.suspension", Text.of("停止使用、停产停业", "stopped")),
            Map.entry("reference.kind", Text.of("来文种类", "kind of paper referred to")),
            Map.entry("reference.number", Text.of("来文编号", "number of the paper referred to")),
            Map.entry("points", Text.of("要点", "points")));

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
        return kind.equals("hazards.Corrected") || kind.equals("hazards.ServiceCorrected");
    }

    @Override
    public Text label(String field) {
        return ServeDocument.FIELDS.getOrDefault(field, FIELDS.getOrDefault(field, Text.same(field)));
    }

    @Override
    public Text value(String field, String value) {
        return switch (field) {
            case "category" -> catalogues.label("hazard-categories", value, clock.today());
            case "source" -> catalogues.label("hazard-sources", value, clock.today());
            case "level" -> HazardLevel.valueOf(value).label();
            case "status" -> HazardStatus.valueOf(value).label();
            case "course.suspension" -> HazardCourse.Suspension.valueOf(value).label();
            case "service.method" -> ServeDocument.Method.valueOf(value).label();
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
