package tocsin.documents;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FieldChangeWords;
import tocsin.foundation.Text;

/** How the fields of a numbered paper are called, and what their values say: what it says itself is called as its kind declares. */
@Component
class DocumentFieldWords implements FieldChangeWords {
    private static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("kind", Text.of("文书种类", "kind of paper")),
            Map.entry("series", Text.of("编号序列", "series")),
            Map.entry("number.text", Text.of("发文字号", "official number")),
            Map.entry("number.sequence", Text.of("流水号", "running number")),
            Map.entry("body.id", Text.of("发文机关编号（内部）", "id of the issuing body")),
            Map.entry("body.name", Text.of("发文机关", "issuing body")),
            Map.entry("subject.record", Text.of("所涉记录编号（内部）", "id of the record it is about")),
            Map.entry("subject.url", Text.of("所涉记录网址", "address of the record it is about")),
            Map.entry("subject.words", Text.of("所涉记录", "record it is about")),
            Map.entry("addressee.name", Text.of("受送达单位", "addressee")),
            Map.entry("voiding.id", Text.of("作废记录编号（内部）", "id of the voiding")),
            Map.entry("voiding.reason", Text.of("作废理由", "why it is void")),
            Map.entry("voiding.at", Text.of("作废时刻", "void since")),
            Map.entry("voiding.by", Text.of("作废人", "declared void by")));

    private static final Pattern SAYS = Pattern.compile("content\\.(?:fields\\.|lists\\.)(\\w+)(?: \\d+)?(\\.\\w+)?");

    private final DocumentKinds kinds;

    DocumentFieldWords(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public boolean calls(String kind) {
        return kind.equals(Fact.kindOf(DocumentEvent.DocumentIssued.class));
    }

    @Override
    public Text label(String field) {
        var says = SAYS.matcher(field);
        if (!says.matches()) {
            return ServeDocument.FIELDS.getOrDefault(field, FIELDS.getOrDefault(field, Text.same(field)));
        }
        var placeholder = says.group(1) + Objects.requireNonNullElse(says.group(2), "");
        return kinds.list().stream()
                .flatMap(kind -> PaperContent.whole(kind).find(placeholder).stream())
                .map(DocumentKind.Field::label)
                .findFirst()
                .orElse(Text.same(field));
    }

    @Override
    public Text value(String field, String value) {
        return switch (field) {
            case "kind" -> kinds.get(value).label();
            case "series" -> kinds.label(value);
            case "service.method" -> ServeDocument.Method.valueOf(value).label();
            default -> Text.same(value);
        };
    }
}
