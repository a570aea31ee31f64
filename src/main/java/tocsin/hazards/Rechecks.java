package tocsin.hazards;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.documents.Files;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/** What the unit submits, and the recheck by somebody else that closes the hazard or sends it back. */
@Service
class Rechecks {
    private final ActStore acts;
    private final Hazards hazards;
    private final RectificationNotices notices;
    private final HazardRecorder recorder;
    private final Files files;
    private final TownClock clock;

    Rechecks(
            ActStore acts,
            Hazards hazards,
            RectificationNotices notices,
            HazardRecorder recorder,
            Files files,
            TownClock clock) {
        this.acts = acts;
        this.hazards = hazards;
        this.notices = notices;
        this.recorder = recorder;
        this.files = files;
        this.clock = clock;
    }

    /** The unit says it is put right, with pictures. */
    @Transactional
    void submit(HazardId id, UUID submission, SubmitRectification command, Actor by) {
        if (recorder.receipts().first(submission, command)) {
            var row = hazards.lock(id);
            Hazards.require(HazardPermission.SUBMIT, row.hazard(), by);
            files.requireKept(command.pictures());
            var submitted = row.hazard().submit(submission, command.pictures());
            acts.keep(
                    id,
                    new ActStore.Submission(
                            submission, command.statement().strip(), command.pictures(), clock.instant(), by.id()));
            var after = recorder.record(row, submitted, by);
            recorder.deadlines().oweRecheck(after.hazard(), tracker(id, by), by);
        }
    }

    /** Rechecks on site: passed closes, failed sends back with a new deadline. Never by whoever answers for the rectification. */
    @Transactional
    void recheck(HazardId id, UUID recheck, RecordRecheck command, Actor by) {
        if (recorder.receipts().first(recheck, command)) {
            var row = hazards.lock(id);
            Hazards.require(HazardPermission.RECHECK, row.hazard(), by);
            row.hazard().requireRecheckable();
            requireSomebodyElse(row.hazard(), by);
            files.requireKept(command.pictures());
            if (command.passed()) {
                pass(row, recheck, command, by);
            } else {
                fail(row, recheck, command, by);
            }
        }
    }

    private void pass(HazardRow row, UUID id, RecordRecheck command, Actor by) {
        var passed = row.hazard().passRecheck(id, command.pictures());
        acts.keep(
                row.hazard().id(),
                new ActStore.Recheck(
                        id, true, command.note().strip(), command.pictures(), clock.instant(), by.id(), null));
        recorder.close(row, passed, by);
    }

    private void fail(HazardRow row, UUID id, RecordRecheck command, Actor by) {
        var hazard = row.hazard();
        var deadline = recorder.deadlines()
                .chosen(
                        null,
                        command.workingDays(),
                        hazard.level(),
                        hazard.place().path());
        var failed = hazard.failRecheck(id, deadline.day(), command.pictures());
        acts.keep(
                hazard.id(),
                new ActStore.Recheck(
                        id,
                        false,
                        command.note().strip(),
                        command.pictures(),
                        clock.instant(),
                        by.id(),
                        deadline.day()));
        var after = recorder.record(row, failed, by);
        recorder.deadlines().oweRectification(after.hazard(), deadline, tracker(hazard.id(), by), by);
    }

    private void requireSomebodyElse(Hazard hazard, Actor by) {
        HazardProblem.RECHECK_BY_RESPONSIBLE.unless(!isResponsible(hazard, by), hazard.number());
    }

    /** True for the person named responsible, for whoever submitted, and for everybody of the unit itself. */
    boolean isResponsible(Hazard hazard, Actor by) {
        var unit = hazard.place().organization();
        boolean own = unit != null && unit.equals(by.organization());
        boolean named = notices.current(hazard.id())
                .map(notice -> by.id().equals(notice.responsibleId()))
                .orElse(false);
        boolean submitted = acts.submissions(hazard.id()).stream()
                .anyMatch(submission -> submission.by().equals(by.id()));
        return own || named || submitted;
    }

    private UUID tracker(HazardId id, Actor by) {
        return notices.current(id).map(RectificationNotice::tracker).orElse(by.id());
    }
}
