package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A stop, its release or a guard plan as the page of a hazard shows it: what it says, its papers, and what may be done about those.
 *
 * @param act the act itself, of which a paper is drawn up
 * @param over whether it has ended: a stop that was released, a guard of a closed hazard
 * @param facts what it says, in reading order
 * @param papers newest first
 * @param actions what the reader may do about its paper now, and of the rest why not
 * @param officers whether its paper is signed by two officers
 * @param lawArticle the article proposed for its paper, where the act named none itself
 */
public record ActFacts(
        UUID act,
        IssueActPaper.Matter matter,
        Text title,
        boolean over,
        List<Line> facts,
        List<Paper> papers,
        List<HazardView.Action> actions,
        boolean officers,
        @Nullable String lawArticle) {

    /** One of the things it says. */
    public record Line(Text name, Text value) {}

    /** A paper of it. */
    public record Paper(
            UUID id,
            String number,
            Text label,
            LocalDate issuedOn,
            @Nullable LocalDate servedOn,
            @Nullable String receivedBy,
            @Nullable Voided voided) {}

    /** Since when a paper counts for nothing, by whom, and why. */
    public record Voided(LocalDate on, String by, String reason) {}
}
