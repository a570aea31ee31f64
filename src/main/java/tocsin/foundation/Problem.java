package tocsin.foundation;

import java.util.List;

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

    /** The same refusal, pointing at one field. */
    public Problem at(String pointer) {
        return at(List.of(new Field(pointer, kind.type(), detail)));
    }
}
