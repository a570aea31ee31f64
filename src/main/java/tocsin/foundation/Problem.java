package tocsin.foundation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A refusal on its way to the person who asked. Nothing was changed when it is thrown. */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One field that is wrong: JSON pointer, short code, and what to do. */
    public record Field(String pointer, String code, Text detail) {}

    private final transient ProblemKind kind;
    private final transient Text detail;
    private final transient List<Field> fields;

    public Problem(ProblemKind kind, Text detail, List<Field> fields) {
        super(kind.type() + ": " + detail.en(), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.fields = List.copyOf(fields);
    }

    public ProblemKind kind() {
        return kind;
    }

    public Text detail() {
        return detail;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The same refusal, pointing at the fields that caused it. */
    public Problem at(List<Field> wrong) {
        return new Problem(kind, detail, wrong);
    }

    /** Several refusals of one request as one: the first one's kind, what each says, the fields of all. */
    public static Problem together(List<Problem> all) {
        var fields = all.stream()
                .flatMap(each -> each.fields().isEmpty()
                        ? Stream.of(new Field("", each.kind().type(), each.detail()))
                        : each.fields().stream())
                .toList();
        var detail = Text.of(
                all.stream().map(each -> each.detail().zh()).collect(Collectors.joining()),
                all.stream().map(each -> each.detail().en()).collect(Collectors.joining(" ")));
        return new Problem(all.getFirst().kind(), detail, fields);
    }

    /** The same refusal, pointing at one field. */
    public Problem at(String pointer) {
        return at(List.of(new Field(pointer, kind.type(), detail)));
    }
}
