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
            Map.entry("reference.kind", Text.of("来文种类", "kind of paper referred to")),
            Map.entry("reference.number", Text.of("来文编号", "number of the paper referred to")),
            Map.entry("points", Text.of("要点", "points")),
            Map.entry("service.method", Text.of("送达方式", "way of service")),
            Map.entry("service.servedOn", Text.of("送达日期", "day of service")),
            Map.entry("service.place", Text.of("送达地点", "place of service")),
            Map.entry("service.receivedBy", Text.of("签收人", "taken by")),
            Map.entry("service.relation", Text.of("与单位的关系", "relation to the unit")),
            Map.entry("service.deliveredBy", Text.of("送达人", "served by")),
            Map.entry("service.refusalReason", Text.of("拒收事由", "reason of refusal")),
            Map.entry("service.witness", Text.of("见证人", "witness")),
            Map.entry("service.note", Text.of("备注", "note")),
            Map.entry("service.scan", Text.of("回证扫描件", "scanned receipt")));

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
        return FIELDS.getOrDefault(field, Text.same(field));
    }

    @Override
    public Text value(String field, String value) {
        return switch (field) {
            case "category" -> catalogues.label("hazard-categories", value, clock.today());
            case "source" -> catalogues.label("hazard-sources", value, clock.today());
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
