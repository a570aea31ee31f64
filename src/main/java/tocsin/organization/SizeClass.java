package tocsin.organization;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** How large a unit is, in the words of 统计上大中小微型企业划分办法（2017）, 国统字〔2017〕213号. Units may say it in other words; those stay as they are. */
enum SizeClass {
    LARGE("大型", "Large"),
    MEDIUM("中型", "Medium"),
    SMALL("小型", "Small"),
    MICRO("微型", "Micro");

    private final Text label;

    SizeClass(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    /** What was written, in both languages where it is one of these. */
    static Text words(String written) {
        return Arrays.stream(values())
                .filter(size -> size.means(written))
                .map(size -> size.label)
                .findFirst()
                .orElse(Text.same(written));
    }

    /** What was written in its one form; one of these in Chinese, other words as they are. */
    static @Nullable String of(@Nullable String written) {
        return written == null ? null : words(written).zh();
    }

    private boolean means(String written) {
        return written.equals(label.zh())
                || written.equals(label.zh() + "企业")
                || written.equalsIgnoreCase(label.en())
                || written.equals(name());
    }

    /** SQL expression of what an English reader reads. */
    static String inEnglish(String column) {
        return Arrays.stream(values())
                .map(size -> " when '" + size.label.zh() + "' then '" + size.label.en() + "'")
                .collect(Collectors.joining("", "case " + column, " else " + column + " end"));
    }
}
