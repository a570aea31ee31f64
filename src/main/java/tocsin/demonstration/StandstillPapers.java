package tocsin.demonstration;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardCommand;
import tocsin.hazards.HazardId;
import tocsin.hazards.IssueActPaper;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.RestoreNotice;
import tocsin.hazards.ServeNotice;
import tocsin.hazards.VoidNotice;
import tocsin.organization.PersonId;

/** The numbered papers of what is stopped, released and guarded: drawn up at once, handed over within the hour. */
record StandstillPapers(Telling telling, Chance beside, Every every) {
    private static final int MINUTES_TO_SERVE = 50;

    StandstillPapers(Telling telling, Chance beside) {
        this(telling, beside, new Every());
    }

    /** Whose hazard it is about, who orders it, and to whom it is handed over. */
    record Matter(HazardId hazard, PersonId issuer, String receiver) {
        static Matter of(Found found) {
            return new Matter(found.id(), found.issuer(), found.place().responsible());
        }
    }

    /** Of this act. Every so often somebody declares one void by mistake and takes that back. */
    void draw(Matter matter, UUID act, List<IssueNotice.Officer> officers) {
        var paper = give(matter, new IssueActPaper(act, officers.isEmpty() ? null : officers, null));
        if (every.nth("declared void", 40)) {
            give(matter, new VoidNotice(paper, "停止范围写得不准"));
            give(matter, new RestoreNotice(paper, "核对后没有写错"));
        }
        telling.later(
                telling.now().plus(MINUTES_TO_SERVE, ChronoUnit.MINUTES),
                () -> telling.give(
                        matter.hazard(),
                        paper,
                        new ServeNotice(TownClock.day(telling.now()), matter.receiver()),
                        matter.issuer()));
    }

    private UUID give(Matter matter, HazardCommand command) {
        return telling.give(matter.hazard(), beside.id(telling.now().toEpochMilli()), command, matter.issuer());
    }
}
