package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import tocsin.foundation.Text;

/**
 * Stops work, production, use or renting until the hazard is removed and the resumption accepted.
 *
 * @param scope what exactly stands still
 * @param reason why it cannot be made safe while operation goes on
 * @param lawArticle by what it is ordered
 */
public record StopOperation(
        @NotNull Kind kind,
        @NotBlank @Size(max = 500) String scope,
        @NotBlank @Size(max = 1000) String reason,
        @NotBlank @Size(max = 200) String lawArticle)
        implements HazardCommand {

    /** What is stopped. */
    public enum Kind {
        WORK("停工", "work", "施工"),
        PRODUCTION("停产停业", "production and business", "生产经营"),
        USE("停止使用", "use", "使用"),
        RENTING("停止出租", "renting", "出租");

        private final Text label;
        private final String resumed;

        Kind(String zh, String en, String resumed) {
            this.label = Text.of(zh, en);
            this.resumed = resumed;
        }

        /** What resumes when the stop is over, as papers say it. */
        String resumed() {
            return resumed;
        }

        Text label() {
            return label;
        }

        /** The stop as a thing with facts and papers of its own. */
        Text title() {
            return Text.of(label.zh(), "Stop of " + label.en());
        }

        /** What came of it. */
        Text release() {
            return Text.of("恢复" + resumed, first() + " resumed");
        }

        /** How far it has come. */
        Text standing(HazardCourse.Suspension step) {
            return switch (step) {
                case NONE -> step.label();
                case STOPPED -> Text.of("已" + label.zh(), first() + " stopped");
                case RESUMPTION_ASKED -> Text.of("待恢复" + resumed + "验收", first() + ": waiting for acceptance");
                case RESUMED -> Text.of("已恢复" + resumed, first() + " resumed");
            };
        }

        private String first() {
            return label.en().substring(0, 1).toUpperCase(Locale.ROOT)
                    + label.en().substring(1);
        }
    }
}
