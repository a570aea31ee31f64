package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.TownClock;
import tocsin.hazards.IssueActPaper.Matter;

/**
 * The paper of a stop, a release or a guard plan: its rules.
 *
 * @param about the act whose words it says
 * @param kind code of its kind of paper
 * @param ends of a release: the paper of the stop it ends, where there is one
 */
record ActPaper(
        UUID id,
        HazardId hazard,
        UUID about,
        Matter matter,
        String kind,
        String number,
        @Nullable UUID ends,
        UUID issuingArea,
        Instant issuedAt,
        UUID issuedBy,
        @Nullable LocalDate servedOn,
        @Nullable String receivedBy,
        @Nullable Voiding voiding,
        int version)
        implements IssuedPaper {
    private static final int ISSUED_AND_SERVED = 2;

    /** Why it counts for nothing, since when, by whom. */
    record Voiding(UUID act, Instant at, UUID by, String reason) {}

    @Override
    public boolean isVoid() {
        return voiding != null;
    }

    @Override
    public boolean isServedAnew() {
        return version > ISSUED_AND_SERVED;
    }

    LocalDate issuedOn() {
        return TownClock.day(issuedAt);
    }

    ActPaper served(ServeNotice command, LocalDate today) {
        PaperProblem.NOTICE_VOID.unless(!isVoid(), number);
        PaperProblem.ALREADY_SERVED.unless(servedOn == null, number, String.valueOf(servedOn));
        return handedOver(command, today);
    }

    /** Served as it was in truth, in place of what was noted first. */
    ActPaper servedInTruth(ServeNotice command, LocalDate today) {
        PaperProblem.NOTICE_VOID.unless(!isVoid(), number);
        PaperProblem.NOT_SERVED_YET.unless(servedOn != null, number);
        return handedOver(command, today);
    }

    private ActPaper handedOver(ServeNotice command, LocalDate today) {
        IssuedPaper.requireInTime(this, command.servedOn(), issuedOn(), today);
        return with(command.servedOn(), Hazards.typed(command.receivedBy()), voiding);
    }

    ActPaper declareVoid(String reason, HazardAct act) {
        return with(
                servedOn, receivedBy, new Voiding(act.id(), act.at(), act.by().id(), reason.strip()));
    }

    ActPaper restored() {
        return with(servedOn, receivedBy, null);
    }

    private ActPaper with(@Nullable LocalDate served, @Nullable String taker, @Nullable Voiding declared) {
        return new ActPaper(
                id,
                hazard,
                about,
                matter,
                kind,
                number,
                ends,
                issuingArea,
                issuedAt,
                issuedBy,
                served,
                taker,
                declared,
                version + 1);
    }

    @Override
    public String table() {
        return "act_paper";
    }

    @Override
    public Map<String, @Nullable Object> columns() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("hazard_id", hazard);
        columns.put("act_id", about);
        columns.put("matter", matter);
        columns.put("kind", kind);
        columns.put("number", number);
        columns.put("ends_id", ends);
        columns.put("issuing_area_id", issuingArea);
        columns.put("issued_at", issuedAt);
        columns.put("issued_by", issuedBy);
        columns.put("version", version);
        return columns;
    }
}
