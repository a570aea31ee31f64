package tocsin.foundation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of a command which of its values a constraint refuses, and what to do. */
final class InvalidCommand {
    private static final int SHOWN = 60;

    private InvalidCommand() {}

    /**
     * A value that a constraint refuses.
     *
     * @param path as in {@code officers[0].cardNumber}
     */
    record Refused(String path, @Nullable Object value, ConstraintViolation<?> violation) {}

    static Problem problem(List<Refused> refused) {
        var fields = refused.stream().map(InvalidCommand::field).toList();
        var all = fields.stream().map(Problem.Field::detail).toList();
        return FoundationProblem.INVALID.with(Text.oneAfterAnother(all)).at(fields);
    }

    private static Problem.Field field(Refused refused) {
        return new Problem.Field(
                "/" + refused.path().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"),
                "invalid",
                words(refused.path(), refused.value(), refused.violation()));
    }

    private static Text words(String field, @Nullable Object value, ConstraintViolation<?> violation) {
        var command = violation.getLeafBean();
        var label = command == null ? FieldWords.of(field) : FieldWords.of(command.getClass(), field);
        var rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                Text.of("“{0}”没有填，请补上", "“{0}” is missing; fill it in").with(label);
            case "Size" ->
                Text.of("“{0}”的长度不合要求，最长 {1}", "“{0}” has the wrong length; at most {1}")
                        .with(
                                label,
                                String.valueOf(violation
                                        .getConstraintDescriptor()
                                        .getAttributes()
                                        .get("max")));
            case "Telephone" ->
                Text.of("“{0}”的“{1}”不是电话：{2}", "“{1}” as “{0}” is no telephone: {2}")
                        .with(label, shortened(value), Telephone.ALLOWED);
            case "DecimalMin", "DecimalMax" -> outOfBounds(label, shortened(value), violation);
            default ->
                Text.of("“{0}”的值“{1}”不合要求", "The value “{1}” of “{0}” is not allowed")
                        .with(label, shortened(value));
        };
    }

    private static Text outOfBounds(Text label, String value, ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor();
        boolean least = rule.getAnnotation() instanceof DecimalMin;
        return (least
                        ? Text.of("“{0}”的值“{1}”太小，不能小于 {2}", "“{1}” is too small as “{0}”; it cannot be less than {2}")
                        : Text.of("“{0}”的值“{1}”太大，不能大于 {2}", "“{1}” is too large as “{0}”; it cannot be more than {2}"))
                .with(label, value, String.valueOf(rule.getAttributes().get("value")));
    }

    /** A value as it may stand in a sentence. */
    static String shortened(@Nullable Object value) {
        var words = String.valueOf(value);
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }
}
