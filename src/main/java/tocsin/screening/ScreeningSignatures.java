package tocsin.screening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.agenda.Agenda;
import tocsin.agenda.AgendaSubject;
import tocsin.agenda.Owe;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Receipts;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.DutyKind;
import tocsin.rulebook.Deadlines;
import tocsin.rulebook.Rulebook;

/** What a gathered report owes: the signature of the town's principal, whoever that is on the day, followed up by whoever gathered it. */
@Component
class ScreeningSignatures {
    static final String SUBJECT = "screening-report";
    private static final String KIND = "SCREENING_SIGNATURE";
    private static final String RULE = "screening/signature-deadline";

    private final Agenda agenda;
    private final Rulebook rulebook;
    private final Deadlines deadlines;
    private final Areas areas;

    ScreeningSignatures(Agenda agenda, Rulebook rulebook, Deadlines deadlines, Areas areas) {
        this.agenda = agenda;
        this.rulebook = rulebook;
        this.deadlines = deadlines;
        this.areas = areas;
    }

    /** The number of the rule. */
    record Days(int workingDays) {}

    void owe(ScreeningReport report, AreaView town, Actor by) {
        owe(report, town, Receipts.idOf(report.id(), KIND, 0), by);
    }

    /** Restored: owed again by the day it was, which void time does not move. */
    void oweAgain(ScreeningReport report, AreaView town, Actor by) {
        owe(report, town, UUID.randomUUID(), by);
    }

    private void owe(ScreeningReport report, AreaView town, UUID item, Actor by) {
        var on = TownClock.day(report.gatheredAt());
        var codes = areas.trail(town.path()).stream().map(AreaView::code).toList();
        var rule = rulebook.inForce(RULE, Days.class, on, codes);
        var owed = new Owe(
                item,
                new AgendaSubject(SUBJECT, report.id()),
                KIND,
                by.isMachine() ? Owe.Owner.NOBODY_NAMED : Owe.Owner.dutyHolder(report.gatheredBy()),
                DutyKind.PRINCIPAL,
                town.id(),
                town.path(),
                AreaPath.EVERYWHERE,
                deadlines.workingDays(on, rule.values().workingDays(), rule.ref()),
                null,
                null);
        agenda.owe(owed, by);
    }

    /** Signed, or sent back whole by the one who was to sign. */
    void settle(ScreeningReport report, Actor by) {
        agenda.settle(report.id(), by, KIND);
    }

    /** The town itself took everything out: there is nothing to sign any more. */
    void cancel(ScreeningReport report, Actor by) {
        agenda.cancel(report.id(), KIND, by);
    }

    /** The last day while it is owed. */
    @Nullable
    LocalDate dueOn(ScreeningReport report) {
        var owed = agenda.find(report.id(), KIND);
        return owed == null ? null : owed.dueOn();
    }
}
