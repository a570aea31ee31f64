package tocsin.foundation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of a body that cannot be read which value is wrong, where it stands and what may stand there. */
final class UnreadableBody {
    private static final int SHOWN = 60;

    private UnreadableBody() {}

    /** @param failure of reading a request */
    static Problem problem(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestBounds.Ended ended) {
                return ended.refusal();
            }
        }
        return problem(failure.getCause());
    }

    static Problem problem(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return at(unknown.getPath(), unknown(unknown));
        }
        if (cause instanceof InvalidFormatException wrong && !wrong.getPath().isEmpty()) {
            return at(wrong.getPath(), value(wrong));
        }
        if (cause instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            return at(
                    wrong.getPath(),
                    Text.of("“{0}”的值类型不对或格式不对", "The value of “{0}” has the wrong type or form")
                            .with(label(wrong.getPath())));
        }
        return FoundationProblem.UNREADABLE.with(Text.of("请求正文不是有效的 JSON", "The body is not valid JSON"));
    }

    private static Problem at(List<Reference> path, Text detail) {
        return FoundationProblem.UNREADABLE
                .with(detail)
                .at(List.of(new Problem.Field(pointer(path), "unreadable", detail)));
    }

    private static Text unknown(UnrecognizedPropertyException failure) {
        var known = failure.getKnownPropertyIds();
        return Text.of("不认识的项“{0}”，可填：{1}", "There is no “{0}” here; there are: {1}")
                .with(
                        shortened(failure.getPropertyName()),
                        known == null || known.isEmpty()
                                ? Text.of("无", "none")
                                : Text.same(known.stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }

    private static Text value(InvalidFormatException wrong) {
        var field = label(wrong.getPath());
        var type = wrong.getTargetType();
        if (type == String.class) {
            return unfit(field, String.valueOf(wrong.getValue()));
        }
        return type != null && type.isEnum()
                ? Text.of("“{0}”的值“{1}”不认得，可用：{2}", "“{1}” is not known as a value of “{0}”; there are: {2}")
                        .with(
                                field,
                                shortened(wrong.getValue()),
                                Arrays.stream(type.getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")))
                : Text.of("“{0}”的值“{1}”格式不对", "The value “{1}” of “{0}” has the wrong form")
                        .with(field, shortened(wrong.getValue()));
    }

    /**
     * Text with a character that cannot be kept.
     *
     * @param character as {@link TypedText#named}
     */
    static Text unfit(Text where, String character) {
        return Text.of(
                        "“{0}”里有不能保存的字符 {1}（不可见的控制字符或残缺的字符），请删掉再提交",
                        "“{0}” holds the character {1}, which cannot be kept (a control character or half of one): delete it and send again")
                .with(where, character);
    }

    /** As the command calls it that holds the field. */
    private static Text label(List<Reference> path) {
        var holder = path.getLast().from();
        var command = holder instanceof Class<?> type ? type : holder == null ? Object.class : holder.getClass();
        return FieldWords.of(command, pointer(path));
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> "/"
                        + (step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static String shortened(@Nullable Object value) {
        var words = String.valueOf(value);
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }
}
