package tocsin.foundation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A text that can be dialled: three digits or more, and between them only what people write between digits. Empty is allowed. */
@Constraint(validatedBy = {})
@Pattern(
        regexp = "\\s*|(?=(?:[^0-9０-９]*[0-9０-９]){3})(?:[0-9０-９\\s+＋\\-－—()（）/／,，、;；.]|转|[eE][xX][tT]\\.?)+",
        message = "")
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
public @interface Telephone {
    /** What a telephone may hold, told to whoever typed something else. */
    Text ALLOWED = Text.of(
            "只能写数字、空格和 + - ( ) / ， 以及“转”“ext”，至少三位数字",
            "only digits, spaces, + - ( ) / , and “ext” are allowed, with three digits at least");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
