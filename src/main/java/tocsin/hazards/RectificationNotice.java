package tocsin.hazards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;
import tocsin.rulebook.HowComputed;

/** A rectification notice or order: its rules. */
record RectificationNotice(
        UUID id,
        HazardId hazard,
        IssueNotice.Kind kind,
        String number,
        UUID issuingArea,
        Instant issuedAt,
        UUID issuedBy,
        String responsibleName,
        @Nullable String responsiblePhone,
        @Nullable UUID responsibleId,
        String measure,
        LocalDate dueOn,
        HowComputed howComputed,
        UUID tracker,
        @Nullable String lawArticle,
        List<IssueNotice.Officer> officers,
        @Nullable LocalDate servedOn,
        @Nullable String receivedBy,
        @Nullable Voiding voiding,
        int version)
        implements IssuedPaper {
    private static final int ISSUED_AND_SERVED = 2;

    /**
     * Why it counts for nothing, since when, by whom.
     *
     * @param dueOn the last day the unit had then
     */
    record Voiding(UUID act, Instant at, UUID by, String reason, LocalDate dueOn) {}

    @Override
    public boolean isVoid() {
        return voiding != null;
    }

    HazardPermission permission() {
        return kind == IssueNotice.Kind.NOTICE ? HazardPermission.ISSUE_NOTICE : HazardPermission.ISSUE_ORDER;
    }

    /** Void, unless something later stands on it. */
    RectificationNotice declareVoid(VoidNotice command, HazardAct act, Hazard hazard) {
        PaperProblem.NOTICE_VOID.unless(!isVoid(), number);
        hazard.requireNotVoid();
        var built = builtOn(hazard);
        PaperProblem.NOTICE_BUILT_ON.unless(built == null, number, built == null ? Text.same("") : built);
        return with(
                servedOn,
                receivedBy,
                new Voiding(
                        act.id(),
                        act.at(),
                        act.by().id(),
                        command.reason().strip(),
                        Objects.requireNonNull(hazard.dueOn())));
    }

    /** What was done on the strength of this paper since, in words; null: nothing. */
    static @Nullable Text builtOn(Hazard hazard) {
        return switch (hazard.status()) {
            case RECORDED, ORDERED -> null;
            case SUBMITTED -> Text.of("单位报告的整改情况", "the rectification the unit reported");
            case RETURNED ->
                Text.of("退回重改的决定（期限 {0}）", "the decision to send it back (due {0})")
                        .with(String.valueOf(hazard.dueOn()));
            case CLOSED -> Text.of("{0} 的销号", "the closure of {0}").with(String.valueOf(hazard.closedOn()));
        };
    }

    /** In force again, unless another was issued or the hazard came to its end in between. */
    RectificationNotice restore(Hazard hazard, Optional<RectificationNotice> current) {
        PaperProblem.NOTICE_NOT_VOID.unless(isVoid(), number);
        hazard.requireOpen();
        var since = current.map(other -> Text.of("另发的 {0}", "{0}").with(other.number()))
                .orElse(builtOn(hazard));
        PaperProblem.NOTICE_SUPERSEDED.unless(since == null, number, since == null ? Text.same("") : since);
        return with(servedOn, receivedBy, null);
    }

    @Override
    public String table() {
        return "rectification_notice";
    }

    @Override
    public Map<String, @Nullable Object> columns() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("hazard_id", hazard);
        columns.put("kind", kind);
        columns.put("number", number);
        columns.put("issuing_area_id", issuingArea);
        columns.put("issued_at", issuedAt);
        columns.put("issued_by", issuedBy);
        columns.put("responsible_name", responsibleName);
        columns.put("responsible_phone", responsiblePhone);
        columns.put("responsible_id", responsibleId);
        columns.put("measure", measure);
        columns.put("due_on", dueOn);
        columns.put("how_computed", CanonicalJson.write(howComputed));
        columns.put("tracker_id", tracker);
        columns.put("law_article", lawArticle);
        columns.put("officers", officers.isEmpty() ? null : CanonicalJson.write(officers));
        columns.put("served_on", servedOn);
        columns.put("received_by", receivedBy);
        columns.put("version", version);
        return columns;
    }

    /** Refuses what only a hazard not yet ordered takes, naming the paper in force. */
    static void requireNone(Hazard hazard, Optional<RectificationNotice> inForce) {
        hazard.requireOpen();
        PaperProblem.ALREADY_ORDERED.unless(
                hazard.status() == HazardStatus.RECORDED,
                hazard.number(),
                inForce.map(paper -> Text.same(paper.number())).orElse(Text.of("通知", "a notice")),
                String.valueOf(hazard.dueOn()));
    }

    /** Refuses a paper that lacks something, naming all that is amiss with it at once; a day in the past alone is the hazard's own matter. */
    static void requireComplete(IssueNotice command, LocalDate today, Optional<Problem> outOfBounds) {
        var faults = new ArrayList<Problem>();
        threeElements(command, faults);
        outOfBounds.ifPresent(faults::add);
        if (command.kindOrNotice() != IssueNotice.Kind.NOTICE) {
            orderElements(command, faults);
        }
        if (faults.isEmpty()) {
            return;
        }
        var due = command.kindOrNotice() == IssueNotice.Kind.ORDER_IMMEDIATE ? null : command.dueOn();
        if (due != null && due.isBefore(today)) {
            faults.add(HazardProblem.DEADLINE_IN_THE_PAST.with(due, today).at("/dueOn"));
        }
        throw Problem.together(faults);
    }

    /** Responsible person, measure, deadline. */
    private static void threeElements(IssueNotice command, List<Problem> faults) {
        var missing = new LinkedHashMap<String, Text>();
        var responsible = command.responsible();
        if (responsible == null || Hazards.typed(responsible.name()) == null) {
            missing.put("/responsible/name", Text.of("整改责任人", "responsible person"));
        }
        if (Hazards.typed(command.measure()) == null) {
            missing.put("/measure", Text.of("整改措施", "measure"));
        }
        tell(PaperProblem.THREE_ELEMENTS_MISSING, missing, faults);
    }

    /** Two officers with card numbers and the law's article (《行政处罚法》第四十二条). */
    private static void orderElements(IssueNotice command, List<Problem> faults) {
        var missing = new LinkedHashMap<String, Text>();
        var officers = command.officers() == null ? List.<IssueNotice.Officer>of() : command.officers();
        long distinct =
                officers.stream().map(IssueNotice.Officer::personId).distinct().count();
        if (distinct < 2 || officers.stream().anyMatch(officer -> Hazards.typed(officer.cardNumber()) == null)) {
            missing.put("/officers", Text.of("两名执法人员及证号", "two officers with card numbers"));
        }
        if (Hazards.typed(command.lawArticle()) == null) {
            missing.put("/lawArticle", Text.of("法律条款", "article of law"));
        }
        tell(PaperProblem.ORDER_INCOMPLETE, missing, faults);
    }

    private static void tell(PaperProblem what, Map<String, Text> missing, List<Problem> faults) {
        if (!missing.isEmpty()) {
            var fields = missing.entrySet().stream()
                    .map(each -> new Problem.Field(
                            each.getKey(),
                            what.type(),
                            Text.of("缺少{0}", "{0} is missing").with(each.getValue())))
                    .toList();
            faults.add(what.with(Text.list(missing.values())).at(fields));
        }
    }

    RectificationNotice served(ServeNotice command, LocalDate issuedOn, LocalDate today) {
        PaperProblem.NOTICE_VOID.unless(!isVoid(), number);
        PaperProblem.ALREADY_SERVED.unless(servedOn == null, number, String.valueOf(servedOn));
        IssuedPaper.requireInTime(this, command.servedOn(), issuedOn, today);
        return handedOver(command);
    }

    /** Served as it was in truth, in place of what was noted first. */
    RectificationNotice servedInTruth(ServeNotice command, LocalDate issuedOn, LocalDate today) {
        PaperProblem.NOTICE_VOID.unless(!isVoid(), number);
        PaperProblem.NOT_SERVED_YET.unless(servedOn != null, number);
        IssuedPaper.requireInTime(this, command.servedOn(), issuedOn, today);
        return handedOver(command);
    }

    @Override
    public boolean isServedAnew() {
        return version > ISSUED_AND_SERVED;
    }

    private RectificationNotice handedOver(ServeNotice command) {
        return with(command.servedOn(), Hazards.typed(command.receivedBy()), voiding);
    }

    private RectificationNotice with(@Nullable LocalDate served, @Nullable String taker, @Nullable Voiding declared) {
        return new RectificationNotice(
                id,
                hazard,
                kind,
                number,
                issuingArea,
                issuedAt,
                issuedBy,
                responsibleName,
                responsiblePhone,
                responsibleId,
                measure,
                dueOn,
                howComputed,
                tracker,
                lawArticle,
                officers,
                served,
                taker,
                declared,
                version + 1);
    }
}
