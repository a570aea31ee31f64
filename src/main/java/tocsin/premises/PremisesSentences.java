package tocsin.premises;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's facts as sentences. */
@Component
class PremisesSentences implements FactSentence {
    private static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("name", Text.of("名称", "name")),
            Map.entry("organizationId", Text.of("单位", "organization")),
            Map.entry("areaId", Text.of("区域", "area")),
            Map.entry("sectorId", Text.of("行业", "sector")),
            Map.entry("address", Text.of("地址", "address")),
            Map.entry("position", Text.of("位置", "position")),
            Map.entry("categories", Text.of("类别", "categories")),
            Map.entry("floors", Text.of("层数", "floors")),
            Map.entry("floorAreaSquareMetres", Text.of("面积", "floor area")),
            Map.entry("employees", Text.of("从业人数", "employees")),
            Map.entry("hasDormitory", Text.of("是否住人", "dormitory")),
            Map.entry("fireApproval", Text.of("消防手续", "fire approval")),
            Map.entry("responsiblePerson", Text.of("责任人", "responsible person")),
            Map.entry("safetyManager", Text.of("安全管理人", "safety manager")),
            Map.entry("active", Text.of("使用状态", "state of use")));

    private final PremisesStore store;

    PremisesSentences(PremisesStore store) {
        this.store = store;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("premises.");
    }

    @Override
    public Told tell(JournalEntry fact) {
        var name = store.find(new PremisesId(fact.subject()))
                .map(kept -> kept.premises().name())
                .orElse("");
        var sentence =
                switch (fact.as(PremisesEvent.class)) {
                    case PremisesEvent.Registered registered ->
                        Text.of("登记场所“{0}”，编号 {1}", "registered “{0}” as {1}").with(name, registered.number());
                    case PremisesEvent.Corrected corrected ->
                        Text.of("更正“{0}”的{1}", "corrected {1} of “{0}”").with(name, fields(corrected.changed()));
                };
        return new Told("record", sentence, List.of(), null, fact.subject(), url(fact.subject()));
    }

    private static Text fields(List<String> changed) {
        var words = changed.stream()
                .map(field -> FIELDS.getOrDefault(field, Text.same(field)))
                .toList();
        return Text.of(
                String.join("、", words.stream().map(Text::zh).toList()),
                String.join(", ", words.stream().map(Text::en).toList()));
    }

    private static String url(UUID id) {
        return "/premises/" + id;
    }
}
