package tocsin.hazards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.hazards.HazardCourse.Suspension;

/** Which of the acts beside the states a hazard stands open to, and of each that it does not, why and what to do instead. */
final class CourseActions {
    private CourseActions() {}

    /** An act, who may do it, and what stands in its way. */
    record Offer(
            String act,
            HazardPermission permission,
            @Nullable Text obstacle) {}

    static List<Offer> of(Hazard hazard) {
        var open = open(hazard);
        var offers = new ArrayList<>(always(hazard, open));
        if (hazard.course().isCombinedUse()) {
            offers.add(new Offer("chooseMeasure", HazardPermission.ISSUE_NOTICE, open));
            offers.add(new Offer("checkMusts", HazardPermission.RECORD, open));
        }
        return offers;
    }

    private static List<Offer> always(Hazard hazard, @Nullable Text open) {
        return List.of(
                new Offer("judgeSafety", HazardPermission.GRADE, open == null ? major(hazard) : open),
                new Offer("stop", HazardPermission.ISSUE_ORDER, open == null ? running(hazard) : open),
                new Offer("askResumption", HazardPermission.SUBMIT, open == null ? stopped(hazard) : open),
                new Offer("acceptResumption", HazardPermission.ISSUE_ORDER, open == null ? asked(hazard) : open),
                new Offer("planGuard", HazardPermission.ISSUE_NOTICE, open),
                new Offer("reviewGuard", HazardPermission.RECHECK, open == null ? guarded(hazard) : open),
                new Offer("refuseClosure", HazardPermission.RECHECK, closed(hazard)),
                new Offer("lookBack", HazardPermission.RECHECK, closed(hazard)),
                new Offer("classify", HazardPermission.RECORD, open),
                new Offer("voidRecord", HazardPermission.CORRECT, valid(hazard)),
                new Offer("restore", HazardPermission.CORRECT, hazard.isVoid() ? null : notVoid()));
    }

    static @Nullable Text valid(Hazard hazard) {
        return hazard.isVoid()
                ? Text.of("已于 {0} 作废", "Void since {0}")
                        .with(String.valueOf(hazard.course().voidedOn()))
                : null;
    }

    private static Text notVoid() {
        return Text.of("没有作废，不用恢复", "Not void");
    }

    private static @Nullable Text open(Hazard hazard) {
        var valid = valid(hazard);
        return valid != null || hazard.status() != HazardStatus.CLOSED
                ? valid
                : Text.of("已于 {0} 销号", "Closed on {0}").with(String.valueOf(hazard.closedOn()));
    }

    private static @Nullable Text closed(Hazard hazard) {
        var valid = valid(hazard);
        return valid != null || hazard.status() == HazardStatus.CLOSED ? valid : Text.of("还没有销号", "Not closed yet");
    }

    private static @Nullable Text running(Hazard hazard) {
        return hazard.course().isStopped() ? Text.of("已责令停止，还没有恢复", "Stopped already, not resumed") : null;
    }

    private static @Nullable Text stopped(Hazard hazard) {
        return hazard.course().suspension() == Suspension.STOPPED ? null : Text.of("没有责令停止", "Nothing is stopped");
    }

    private static @Nullable Text asked(Hazard hazard) {
        return hazard.course().suspension() == Suspension.RESUMPTION_ASKED
                ? null
                : Text.of("单位还没有申请恢复", "The unit has not asked to resume");
    }

    private static @Nullable Text guarded(Hazard hazard) {
        return hazard.course().guarded() ? null : Text.of("没有盯守方案，请先定方案", "Not guarded; plan a guard first");
    }

    /** Combined use, and what cannot be made safe, is stopped before anything else. */
    static @Nullable Text mustStop(Hazard hazard) {
        if (!hazard.course().mustStopFirst()) {
            return null;
        }
        if (hazard.course().isCombinedUse()) {
            return Text.of(
                    "三合一场所一律先停产停业，请有执法权的机构责令", "Combined use is stopped first, by a body with the power to order it");
        }
        return hazard.course().isRedRental()
                ? Text.of(
                        "红色出租房先停止出租，请有执法权的机构责令",
                        "A red rental house: a body with the power to order it stops renting first")
                : Text.of(
                        "整改期间无法保证安全，先由有执法权的机构责令停产停业、停止使用或停止出租",
                        "It cannot be made safe meanwhile: a body with the power to order it stops operation first");
    }

    /** Combined use is closed only when each must holds; that somebody may send it back stays open. */
    static @Nullable Text mustsMissing(Hazard hazard) {
        return hazard.course().mustsMissing()
                ? Text.of("三合一场所，三个必须逐项核对都达到后才能销号", "Combined use: closed only when each must holds")
                : null;
    }

    /** Whether a major hazard is safe meanwhile is said before it gets a deadline. */
    static @Nullable Text unjudged(Hazard hazard) {
        return hazard.course().mustJudgeSafety(hazard.level())
                ? Text.of("重大隐患先判定整改期间能否保证安全", "A major hazard: judge first whether it can be made safe meanwhile")
                : null;
    }

    private static @Nullable Text major(Hazard hazard) {
        return hazard.level() == HazardLevel.MAJOR ? null : Text.of("一般隐患不用判定", "Only judged of major hazards");
    }
}
