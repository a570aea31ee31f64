package tocsin.hazards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.agenda.AgendaChange;
import tocsin.agenda.Owe;
import tocsin.foundation.FieldChange;

/** What one act changes, decided and not yet written: facts, the hazard as they leave it, rows beside it, what is owed. */
final class HazardChange {
    private final HazardAct act;
    private final boolean isNew;
    private final List<Told> told = new ArrayList<>();
    private final List<ActRow> rows = new ArrayList<>();
    private final Set<String> settled = new LinkedHashSet<>();
    private final Set<String> cancelled = new LinkedHashSet<>();
    private final List<Owe> owed = new ArrayList<>();
    private Hazard hazard;

    @Nullable
    private IssuedPaper served;

    @Nullable
    private IssuedPaper declared;

    private NoticePapers.@Nullable Draft paper;

    private ActPapers.@Nullable Draft actPaper;

    /** A fact, and the hazard it is about as it leaves it. */
    record Told(Hazard hazard, HazardEvent fact, List<FieldChange> changes) {
        Told(Hazard hazard, HazardEvent fact) {
            this(hazard, fact, List.of());
        }
    }

    private HazardChange(HazardAct act, Hazard hazard, boolean isNew) {
        this.act = act;
        this.hazard = hazard;
        this.isNew = isNew;
    }

    /** A hazard that is here already. */
    static HazardChange of(HazardAct act, Hazard before) {
        return new HazardChange(act, before, false);
    }

    /** A hazard found just now. */
    static HazardChange found(HazardAct act, Hazard hazard) {
        return new HazardChange(act, hazard, true).tell(hazard.recorded());
    }

    /** Makes a fact true of the hazard. */
    HazardChange tell(HazardEvent fact) {
        hazard = hazard.after(fact, act.by().id());
        told.add(new Told(hazard, fact));
        return this;
    }

    /** Makes a fact true that says what stood elsewhere before. */
    HazardChange tell(HazardEvent fact, List<FieldChange> changes) {
        hazard = hazard.after(fact, act.by().id());
        told.add(new Told(hazard, fact, changes));
        return this;
    }

    /** Tells a fact of another hazard that does not change it. */
    HazardChange tellOf(Hazard other, HazardEvent fact) {
        told.add(new Told(other, fact));
        return this;
    }

    /** Writes the hazard down differently. */
    HazardChange correct(Hazard corrected, HazardEvent fact, List<FieldChange> changes) {
        hazard = corrected;
        told.add(new Told(hazard, fact, changes));
        return this;
    }

    HazardChange keep(ActRow row) {
        rows.add(row);
        return this;
    }

    HazardChange serve(IssuedPaper paper) {
        served = paper;
        return this;
    }

    /** A paper declared void, or in force again. */
    HazardChange declare(IssuedPaper paper) {
        declared = paper;
        return this;
    }

    HazardChange issue(NoticePapers.Draft draft) {
        paper = draft;
        return this;
    }

    /** A paper about something done before. */
    HazardChange issue(ActPapers.Draft draft) {
        actPaper = draft;
        return this;
    }

    HazardChange settle(String... kinds) {
        settled.addAll(List.of(kinds));
        return this;
    }

    HazardChange cancel(String... kinds) {
        cancelled.addAll(List.of(kinds));
        return this;
    }

    HazardChange owe(Owe what) {
        owed.add(what);
        return this;
    }

    /** Nothing is owed about the hazard any more, though nothing was done. */
    HazardChange cancelAll() {
        return cancel(
                HazardDeadlines.HANDLING,
                HazardDeadlines.RECTIFICATION,
                HazardDeadlines.RECHECK,
                HazardDeadlines.EXPIRY_RECHECK,
                HazardDeadlines.RESUMPTION_CHECK,
                HazardDeadlines.GUARD,
                HazardDeadlines.MEASURE,
                HazardDeadlines.LOOK_BACK);
    }

    /** Closes the loop (销号): nothing is owed any more. */
    HazardChange close() {
        return settle(
                        HazardDeadlines.HANDLING,
                        HazardDeadlines.RECTIFICATION,
                        HazardDeadlines.RECHECK,
                        HazardDeadlines.EXPIRY_RECHECK,
                        HazardDeadlines.RESUMPTION_CHECK,
                        HazardDeadlines.MEASURE,
                        HazardDeadlines.GUARD)
                .tell(new HazardEvent.Closed(act.on()));
    }

    HazardAct act() {
        return act;
    }

    /** The hazard as the act leaves it. */
    Hazard hazard() {
        return hazard;
    }

    boolean isNew() {
        return isNew;
    }

    List<Told> told() {
        return told;
    }

    List<ActRow> rows() {
        return rows;
    }

    @Nullable
    IssuedPaper served() {
        return served;
    }

    @Nullable
    IssuedPaper declared() {
        return declared;
    }

    NoticePapers.@Nullable Draft paper() {
        return paper;
    }

    ActPapers.@Nullable Draft actPaper() {
        return actPaper;
    }

    AgendaChange agenda() {
        return new AgendaChange(hazard.id().value(), settled, cancelled, owed, act.by(), act.at());
    }
}
