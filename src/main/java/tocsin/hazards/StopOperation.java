package tocsin.hazards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
        WORK("停工", "work"),
        PRODUCTION("停产停业", "production and business"),
        USE("停止使用", "use"),
        RENTING("停止出租", "renting");

        private final Text label;

        Kind(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        Text label() {
            return label;
        }
    }
}
