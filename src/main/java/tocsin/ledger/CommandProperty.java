package tocsin.ledger;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Telephone;
import tocsin.foundation.Text;

/**
 * A property of a command that a cell fills. What the command's constraints refuse, the check of a sheet says in other words, before
 * anything is written.
 */
public record CommandProperty(Class<?> command, String name) {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** @throws IllegalArgumentException when the command constrains no such property */
    public CommandProperty {
        if (VALIDATOR.getConstraintsForClass(command).getConstraintsForProperty(name) == null) {
            throw new IllegalArgumentException(command.getSimpleName() + " constrains no " + name);
        }
    }

    /** What the value should be; null when it may stand. */
    @Nullable
    Text refusal(Object value) {
        return VALIDATOR.validateValue(command, name, value).stream()
                .findFirst()
                .map(CommandProperty::words)
                .orElse(null);
    }

    private static Text words(ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor();
        Map<String, Object> given = rule.getAttributes();
        return switch (rule.getAnnotation().annotationType().getSimpleName()) {
            case "PositiveOrZero" -> Text.of("不能小于 0", "it cannot be less than 0");
            case "Positive" -> Text.of("应大于 0", "it must be greater than 0");
            case "Min", "DecimalMin" ->
                Text.of("不能小于 {0}", "it cannot be less than {0}").with(given.getOrDefault("value", ""));
            case "Max", "DecimalMax" ->
                Text.of("不能大于 {0}", "it cannot be greater than {0}").with(given.getOrDefault("value", ""));
            case "Telephone" -> Telephone.ALLOWED;
            case "Size" -> Text.of("最长 {0} 个字", "at most {0} characters").with(given.getOrDefault("max", ""));
            case "Digits" ->
                Text.of("整数最多 {0} 位，小数最多 {1} 位", "at most {0} digits before the point and {1} behind")
                        .with(given.getOrDefault("integer", ""), given.getOrDefault("fraction", ""));
            default -> Text.of("不合填写要求", "it does not fit");
        };
    }
}
