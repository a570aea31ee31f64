package tocsin.hazards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * What runs beside the states of a hazard: in what setting and kind of site it stands, whether operation is stopped, whether it is
 * guarded, whether it is void, what a look-back found.
 *
 * @param setting code of {@code hazard-settings}
 * @param site code of {@code site-kinds}
 * @param rural what the catalogue said of the setting that day
 * @param safeMeanwhile whether it can be made safe while operation goes on; null: not judged
 * @param combined what was chosen and checked of combined use; null: nothing yet
 */
record HazardCourse(
        @Nullable String setting,
        @Nullable String site,
        boolean rural,
        Suspension suspension,
        boolean guarded,
        @Nullable LocalDate voidedOn,
        @Nullable Boolean heldOnLookBack,
        @Nullable Boolean safeMeanwhile,
        @Nullable CombinedUse combined) {

    /** Dwelling, work and storage under one roof: whoever finds it has operation stopped, without exception. */
    static final String COMBINED_USE = "COMBINED_USE";

    /** A rental house graded red: renting is stopped before anything else. */
    static final String RED_RENTAL = "RED_RENTAL";

    static final HazardCourse NONE =
            new HazardCourse(null, null, false, Suspension.NONE, false, null, null, null, null);

    /** How far a stop of operation has come (停产停业 … 复产验收). */
    enum Suspension {
        NONE("未停", "Not stopped"),
        STOPPED("已责令停止", "Stopped"),
        RESUMPTION_ASKED("待恢复验收", "Waiting for acceptance"),
        RESUMED("已恢复", "Resumed");

        private final Text label;

        Suspension(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        Text label() {
            return label;
        }
    }

    boolean isStopped() {
        return suspension == Suspension.STOPPED || suspension == Suspension.RESUMPTION_ASKED;
    }

    /** True where operation must be stopped before anything else is done, and has not been. */
    boolean mustStopFirst() {
        return suspension == Suspension.NONE && (isCombinedUse() || isRedRental() || isUnsafe());
    }

    boolean isCombinedUse() {
        return COMBINED_USE.equals(site);
    }

    boolean isRedRental() {
        return RED_RENTAL.equals(site);
    }

    private boolean isUnsafe() {
        return Boolean.FALSE.equals(safeMeanwhile);
    }

    /** Combined use is stopped first, without exception (一律停业整改); so is what cannot be made safe. */
    void requireStopped(String number) {
        boolean running = suspension == Suspension.NONE;
        CourseProblem.COMBINED_USE_STOPS.unless(!running || !isCombinedUse(), number);
        CourseProblem.RED_RENTAL_STOPS.unless(!running || !isRedRental(), number);
        CourseProblem.UNSAFE_STOPS.unless(!running || !isUnsafe(), number);
    }

    /** Whether a major hazard may go on for a while is said before it gets a deadline; stopped or guarded, it is said already. */
    boolean mustJudgeSafety(HazardLevel level) {
        return level == HazardLevel.MAJOR && suspension == Suspension.NONE && !guarded && safeMeanwhile == null;
    }

    HazardCourse classified(@Nullable String otherSetting, @Nullable String otherSite, boolean isRural) {
        return new HazardCourse(
                otherSetting,
                otherSite,
                isRural,
                suspension,
                guarded,
                voidedOn,
                heldOnLookBack,
                safeMeanwhile,
                combined);
    }

    HazardCourse at(Suspension step) {
        return new HazardCourse(setting, site, rural, step, guarded, voidedOn, heldOnLookBack, safeMeanwhile, combined);
    }

    HazardCourse underGuard() {
        return new HazardCourse(
                setting, site, rural, suspension, true, voidedOn, heldOnLookBack, safeMeanwhile, combined);
    }

    HazardCourse voided(@Nullable LocalDate on) {
        return new HazardCourse(setting, site, rural, suspension, guarded, on, heldOnLookBack, safeMeanwhile, combined);
    }

    HazardCourse lookedBack(boolean held) {
        return new HazardCourse(setting, site, rural, suspension, guarded, voidedOn, held, safeMeanwhile, combined);
    }

    HazardCourse judged(boolean safe) {
        return new HazardCourse(setting, site, rural, suspension, guarded, voidedOn, heldOnLookBack, safe, combined);
    }

    /** What was chosen and checked of combined use; nothing at first. */
    CombinedUse separation() {
        return combined == null ? CombinedUse.NOTHING : combined;
    }

    HazardCourse separated(CombinedUse other) {
        return new HazardCourse(
                setting, site, rural, suspension, guarded, voidedOn, heldOnLookBack, safeMeanwhile, other);
    }

    /** Combined use is closed only when every must was found to hold. */
    void requireMusts(String number) {
        CourseProblem.MUSTS_FIRST.unless(!mustsMissing(), number);
    }

    boolean mustsMissing() {
        return isCombinedUse() && !Boolean.TRUE.equals(separation().mustsHold());
    }

    /** What was chosen and checked of combined use does not go by calling the site something else. */
    void requireNoMustsMissing(@Nullable String otherSite, String number) {
        boolean same = COMBINED_USE.equals(otherSite);
        CourseProblem.STILL_COMBINED_USE.unless(same || !mustsMissing() || combined == null, number);
    }
}
