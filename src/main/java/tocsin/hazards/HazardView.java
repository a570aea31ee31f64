package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.agenda.AgendaItemView;
import tocsin.foundation.MaskedByPost;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.premises.PremisesId;

/**
 * A hazard as it leaves the room: everything a desk needs to judge the next step, and which steps are open to the reader.
 *
 * @param finder {@code null}: taken over from a source that names nobody on file
 * @param recordedDaysLate days from the find to its record; {@code null}: the same day
 * @param lateRectifications deadlines to rectify that passed, oldest first
 */
public record HazardView(
        HazardId id,
        String number,
        PlaceView premises,
        Coded sector,
        String description,
        @Nullable String descriptionEn,
        @Nullable String spot,
        Coded category,
        Coded source,
        HazardLevel level,
        @Nullable Basis majorBasis,
        HazardStatus status,
        Instant foundAt,
        @Nullable PersonRef finder,
        @Nullable LocalDate dueOn,
        RecordHazard.@Nullable Reference reference,
        @Nullable Clock clock,
        @Nullable Notice notice,
        List<VoidNotice> voidNotices,
        List<Photo> photosBefore,
        List<Photo> photosAfter,
        @Nullable Statement submission,
        @Nullable Statement recheck,
        @Nullable Link relapseOf,
        List<Link> relapses,
        @Nullable Adopted adopted,
        @Nullable LocalDate closedOn,
        @Nullable Integer recordedDaysLate,
        List<LateRectification> lateRectifications,
        Course course,
        List<Point> points,
        List<Department> departments,
        int version,
        List<Action> actions) {

    /**
     * What runs beside the state.
     *
     * @param link at which link of the closed loop it stands
     * @param levelsUp how many levels what was owed about it has gone up; 0: nobody above had to answer for it
     * @param suspension {@code null} when operation was never stopped
     * @param stopped what was made to stand still last; {@code null} when nothing ever was
     * @param guard the plan in force
     * @param heldOnLookBack {@code null} before a look-back
     * @param safeMeanwhile whether it can be made safe while operation goes on; {@code null}: not judged
     * @param combined only of combined use
     * @param acts the last stop, the release that ended it, the last guard plan, with their papers
     */
    public record Course(
            Coded link,
            int levelsUp,
            @Nullable Coded setting,
            @Nullable Coded site,
            boolean rural,
            @Nullable Coded suspension,
            @Nullable Coded stopped,
            @Nullable Guard guard,
            @Nullable LocalDate voidedOn,
            @Nullable String voidReason,
            @Nullable Boolean heldOnLookBack,
            @Nullable Boolean safeMeanwhile,
            @Nullable Combined combined,
            List<ActFacts> acts) {}

    /**
     * What was chosen and checked where dwelling and work stand under one roof.
     *
     * @param mustsHold {@code null}: never checked
     * @param musts each must, as it was found last
     */
    public record Combined(
            @Nullable Coded measure,
            @Nullable LocalDate dueOn,
            @Nullable String plan,
            @Nullable Boolean mustsHold,
            List<Must> musts,
            @Nullable String result) {}

    /** A must of combined use; {@code holds} is {@code null} before it was checked. */
    public record Must(
            String code,
            Text label,
            @Nullable Boolean holds,
            @Nullable String note) {}

    /**
     * A point it is one of.
     *
     * @param code catalogue/code
     * @param rules the short rules of its trade
     */
    public record Point(String code, Text list, Text label, List<Text> rules) {}

    /** The department that led the unit on the day it was found, and by which of the four reasons. */
    public record Department(String name, Text reason) {}

    /** Who watches a hazard that cannot be removed, and what keeps it from happening. */
    public record Guard(Text cause, String plan, String measures, String watch, LocalDate dueOn) {}

    /** A code with its words. */
    public record Coded(String code, Text label) {}

    /** The premises, and the way to it from the county down. */
    public record PlaceView(PremisesId id, String name, String address, List<Step> trail) {}

    public record Step(AreaId id, String name, AreaLevel level) {}

    public record PersonRef(UUID id, String name, @Nullable String post) {}

    /** Why it is major, in words, and who judged. */
    public record Basis(
            MajorBasis.Regime regime,
            String rule,
            String item,
            Text label,
            @Nullable PersonRef judgedBy) {}

    /** What is owed next: when, whose tier has it, where it goes. */
    public record Clock(
            String kind,
            @Nullable LocalDate dueOn,
            AgendaItemView.Clock state,
            Text howComputed,
            AgendaItemView.Tier tier,
            AgendaItemView.@Nullable Next next,
            List<AgendaItemView.Rung> ladder) {}

    public record Notice(
            UUID id,
            IssueNotice.Kind kind,
            String number,
            LocalDate issuedOn,
            PersonRef issuedBy,
            String measure,
            Responsible responsible,
            PersonRef tracker,
            LocalDate dueOn,
            @Nullable String lawArticle,
            @Nullable Service service) {}

    /** A paper declared void: its number stays taken. */
    public record VoidNotice(UUID id, String number, LocalDate on, PersonRef by, String reason) {}

    public record Responsible(
            String name,
            @MaskedByPost @Nullable String phone,
            @Nullable UUID personId) {}

    public record Service(LocalDate servedOn, String receivedBy) {}

    /**
     * A picture by its hash, as shown by {@code /api/files/{hash}}.
     *
     * @param shownAt when it was shown as proof, UTC
     * @param by who showed it
     */
    public record Photo(String hash, Instant shownAt, PersonRef by, Exposure exposure, List<PhotoUse> usedBefore) {}

    /**
     * What the camera wrote into a picture, {@code null} where it wrote nothing, and what of it makes one look twice.
     *
     * @param takenAt UTC
     * @param distanceMetres from the premises
     * @param far farther from the premises than the rulebook lets pass unsaid
     * @param old taken so long before it was shown, or before there was anything to put right
     */
    public record Exposure(
            @Nullable Instant takenAt, @Nullable Double distanceMetres, boolean far, boolean old) {}

    /**
     * Where a picture served before.
     *
     * @param hazard {@code null} when the reader may not see that hazard
     */
    public record PhotoUse(
            @Nullable HazardId hazard, @Nullable String number, Text act, LocalDate on) {
        private static final Text ELSEWHERE = Text.of("范围外的另一条隐患", "a hazard outside your area");

        /** As one phrase. */
        Text words() {
            var which = number == null ? ELSEWHERE : Text.same(number);
            return Text.of("{0}（{1}，{2}）", "{0} ({1}, {2})").with(which, act, on);
        }
    }

    /** What the unit or the rechecker wrote. */
    public record Statement(
            Instant at,
            PersonRef by,
            String words,
            @Nullable Boolean passed) {}

    public record Link(HazardId id, String number, @Nullable LocalDate closedOn) {}

    /**
     * A deadline to rectify that passed.
     *
     * @param endedOn when it was reported or rechecked; {@code null}: not yet
     * @param days from the deadline to that day, or to today
     */
    public record LateRectification(
            LocalDate dueOn, @Nullable LocalDate endedOn, LateEnding ending, int days) {}

    /** How a late rectification came to its end. */
    public enum LateEnding {
        RUNNING,
        REPORTED,
        RECHECKED
    }

    /** The old ledger's file and row, and what it says of people and measures. */
    public record Adopted(
            String file,
            int row,
            @Nullable String finder,
            @Nullable String measure,
            @Nullable String responsible) {
        static @Nullable Adopted of(Hazard.@Nullable Source source) {
            return source == null
                    ? null
                    : new Adopted(source.file(), source.row(), source.finder(), source.measure(), source.responsible());
        }
    }

    /**
     * An act the reader may do now, or why not and what to do instead.
     *
     * @param next true for the one act that it is this reader's turn to do
     */
    public record Action(
            String act,
            boolean allowed,
            boolean next,
            @Nullable Text reason) {
        Action asNext() {
            return new Action(act, allowed, true, reason);
        }
    }

    /**
     * What the rules propose for a notice.
     *
     * @param basis why this deadline
     * @param latestOn the last day that may be chosen
     * @param lawArticle the article the hazard goes against; {@code null}: none is proposed for its category
     * @param lawSource which list proposes it
     */
    public record Proposal(
            LocalDate dueOn,
            int workingDays,
            Text basis,
            LocalDate latestOn,
            @Nullable String lawArticle,
            Text lawSource) {}
}
