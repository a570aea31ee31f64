package tocsin.hazards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.Telephone;
import tocsin.organization.PersonId;

/**
 * Issues a rectification notice (整改通知书), or by a body with enforcement power an order (责令改正通知书). Responsible person, measure
 * and deadline are the three elements without which none goes out.
 *
 * @param kind null is a notice
 * @param dueOn last day, local; or {@code workingDays} from today; neither: what the rule proposes
 * @param trackerId who follows it up (专人跟踪); null: the issuer
 * @param officers the two officers of an order with their card numbers
 * @param lawArticle the article it rests on; of a notice null is what is proposed for the category, blank is none
 */
public record IssueNotice(
        @Nullable Kind kind,
        @Nullable @Valid Responsible responsible,
        @Nullable @Size(max = 1000) String measure,
        @Nullable LocalDate dueOn,
        @Nullable Integer workingDays,
        @Nullable PersonId trackerId,
        @Nullable @Size(max = 4) List<@Valid Officer> officers,
        @Nullable @Size(max = 200) String lawArticle)
        implements HazardCommand {

    public enum Kind {
        NOTICE,
        ORDER_IMMEDIATE,
        ORDER_BY_DATE
    }

    /** Who answers for the rectification in the unit. */
    public record Responsible(
            @Nullable @Size(max = 60) String name,
            @Nullable @Telephone @Size(max = 40) String phone,
            @Nullable UUID personId) {}

    /** An officer who signs an order. */
    public record Officer(
            @NotNull PersonId personId,
            @NotNull @Size(max = 40) String cardNumber) {}

    /** The same as a notice. */
    IssueNotice asNotice() {
        return ofKind(Kind.NOTICE);
    }

    /** The same as an order: at once when it says so, else by a date. */
    IssueNotice asOrder() {
        return ofKind(kind == Kind.ORDER_IMMEDIATE ? Kind.ORDER_IMMEDIATE : Kind.ORDER_BY_DATE);
    }

    private IssueNotice ofKind(Kind other) {
        return new IssueNotice(other, responsible, measure, dueOn, workingDays, trackerId, officers, lawArticle);
    }

    /** The same resting on this article, where a notice left that open. An order's article is named by the officers who sign it. */
    IssueNotice proposing(@Nullable String article) {
        return lawArticle != null || kindOrNotice() != Kind.NOTICE
                ? this
                : new IssueNotice(kind, responsible, measure, dueOn, workingDays, trackerId, officers, article);
    }

    Kind kindOrNotice() {
        return kind == null ? Kind.NOTICE : kind;
    }

    /** Who follows it up: the one named, else the issuer. */
    UUID tracker(Actor by) {
        return trackerId == null ? by.id() : trackerId.value();
    }

    /** The permission it takes. */
    HazardPermission permission() {
        return kindOrNotice() == Kind.NOTICE ? HazardPermission.ISSUE_NOTICE : HazardPermission.ISSUE_ORDER;
    }
}
