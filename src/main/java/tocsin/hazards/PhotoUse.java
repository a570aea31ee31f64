package tocsin.hazards;

import java.time.Instant;
import java.util.UUID;
import tocsin.foundation.Receipts;
import tocsin.foundation.Text;

/**
 * One act a picture served in.
 *
 * @param position the fact's place in the journal: what came first
 * @param actId the submission or recheck; of a find the hazard, of a closure on the spot its receipt
 */
record PhotoUse(String hash, long position, HazardId hazard, Act act, UUID actId, Instant at) {
    /** What a picture was shown for. */
    enum Act {
        FOUND("隐患照片", "as found"),
        ON_THE_SPOT("当场整改", "rectified on the spot"),
        SUBMISSION("整改报告", "submission"),
        RECHECK("复查", "recheck");

        private final Text label;

        Act(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        Text label() {
            return label;
        }
    }

    /** The act of closing a hazard on the spot: there is one at most. */
    static UUID onTheSpot(UUID hazard) {
        return Receipts.idOf(hazard, "on-the-spot", 0);
    }

    boolean isOf(HazardId other, UUID otherAct) {
        return hazard.equals(other) && actId.equals(otherAct);
    }
}
