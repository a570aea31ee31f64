package tocsin.demonstration;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardCommand;
import tocsin.hazards.IssueActPaper;
import tocsin.hazards.IssueNotice;
import tocsin.hazards.RestoreNotice;
import tocsin.hazards.ServeNotice;
import tocsin.hazards.VoidNotice;

/** The numbered papers of what is stopped, released and guarded: drawn up at once, handed over within the hour. */
record StandstillPapers(Telling telling, Chance beside, Every every) {
    private static final int MINUTES_TO_SERVE = 50;

    StandstillPapers(Telling telling, Chance beside) {
        this(telling, beside, new Every());
    }

    /** Of this act. Every so often somebody declares one void by mistake and takes that back. */
    void draw(Found found, UUID act, List<IssueNotice.Officer> officers) {
        var paper = give(found, new IssueActPaper(act, officers.isEmpty() ? null : officers, null));
        if (every.nth("declared void", 40)) {
            give(found, new VoidNotice(paper, "停止范围写得不准"));
            give(found, new RestoreNotice(paper, "核对后没有写错"));
        }
        telling.later(
                telling.now().plus(MINUTES_TO_SERVE, ChronoUnit.MINUTES),
                () -> telling.give(
                        found.id(),
                        paper,
                        new ServeNotice(
                                TownClock.day(telling.now()), found.place().responsible()),
                        found.issuer()));
    }

    private UUID give(Found found, HazardCommand command) {
        return telling.give(found.id(), beside.id(telling.now().toEpochMilli()), command, found.issuer());
    }
}
