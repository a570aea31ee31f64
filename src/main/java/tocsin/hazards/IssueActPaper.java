package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Draws up the numbered paper of an act beside the notices: of a stop, of its release, of a guard plan. What the paper says was said by the
 * act.
 *
 * @param actId the stop, the accepted resumption or the guard plan
 * @param officers the two officers of a stop or a release with their card numbers
 * @param lawArticle the article a release or a notice of a guard rests on; null is what is proposed. A stop named its own.
 */
public record IssueActPaper(
        @NotNull UUID actId,
        @Nullable @Size(max = 4) List<IssueNotice.@Valid Officer> officers,
        @Nullable @Size(max = 200) String lawArticle)
        implements HazardCommand {

    /** What such a paper is about. */
    public enum Matter {
        STOP("责令停止", "Stop"),
        RELEASE("恢复", "Release"),
        GUARD("专人盯守", "Interim safeguards");

        private final Text label;

        Matter(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        Text label() {
            return label;
        }

        /** The permission a paper of it takes: the one its act took. */
        HazardPermission permission() {
            return this == GUARD ? HazardPermission.ISSUE_NOTICE : HazardPermission.ISSUE_ORDER;
        }
    }
}
