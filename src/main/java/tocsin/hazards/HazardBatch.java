package tocsin.hazards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tocsin.batches.BatchLine;
import tocsin.batches.BatchOutcome;
import tocsin.batches.BatchTarget;
import tocsin.foundation.Actor;
import tocsin.foundation.CommandParser;
import tocsin.foundation.Problem;
import tocsin.foundation.TownClock;

/** Acts on hazards sent in a batch: the addresses are those of {@link HazardController} and its neighbours, the acts are given as a list. */
@Component
class HazardBatch implements BatchTarget {
    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern ADDRESS =
            Pattern.compile("/api/hazards/(" + ID + ")((?:/[a-z-]+)?)(?:/(" + ID + ")((?:/[a-z-]+)?))?");

    /** What is put at each address below a hazard's; the id of an act is left out. */
    static final Map<String, Class<? extends HazardCommand>> COMMANDS = commands();

    private final HazardActs acts;
    private final CommandParser parser;
    private final TownClock clock;

    HazardBatch(HazardActs acts, CommandParser parser, TownClock clock) {
        this.acts = acts;
        this.parser = parser;
        this.clock = clock;
    }

    private static Map<String, Class<? extends HazardCommand>> commands() {
        var commands = new HashMap<String, Class<? extends HazardCommand>>();
        commands.put("", RecordHazard.class);
        commands.put("/grading", GradeHazard.class);
        commands.put("/on-the-spot-rectification", RectifyOnTheSpot.class);
        commands.put("/notices/", IssueNotice.class);
        commands.put("/orders/", IssueNotice.class);
        commands.put("/notices//service", ServeNotice.class);
        commands.put("/papers/", IssueActPaper.class);
        commands.put("/papers//service", ServeNotice.class);
        commands.put("/notice-voidings/", VoidNotice.class);
        commands.put("/notice-restorations/", RestoreNotice.class);
        commands.put("/service-corrections/", CorrectService.class);
        commands.put("/submissions/", SubmitRectification.class);
        commands.put("/rechecks/", RecordRecheck.class);
        commands.put("/extensions/", ExtendDeadline.class);
        commands.put("/corrections/", CorrectHazard.class);
        commands.put("/determinations/", DetermineMajor.class);
        commands.put("/classifications/", ClassifyHazard.class);
        commands.put("/safety-judgements/", JudgeSafety.class);
        commands.put("/suspensions/", StopOperation.class);
        commands.put("/resumption-requests/", AskResumption.class);
        commands.put("/resumption-acceptances/", AcceptResumption.class);
        commands.put("/guard-plans/", PlanGuard.class);
        commands.put("/guard-reviews/", ReviewGuard.class);
        commands.put("/closure-refusals/", RefuseClosure.class);
        commands.put("/look-backs/", RecordLookBack.class);
        commands.put("/voidings/", VoidHazard.class);
        commands.put("/restorations/", RestoreHazard.class);
        commands.put("/combined-use-measures/", ChooseMeasure.class);
        commands.put("/must-checks/", CheckMusts.class);
        return Map.copyOf(commands);
    }

    /** An address read apart; the hazard's own id stands for an act that makes nothing. */
    private record Address(String kind, HazardId hazard, UUID id) {}

    private static Address read(String put) {
        var parts = ADDRESS.matcher(put);
        if (!parts.matches()) {
            return new Address("nothing", new HazardId(new UUID(0, 0)), new UUID(0, 0));
        }
        var hazard = UUID.fromString(parts.group(1));
        var act = parts.group(3);
        return new Address(
                act == null ? parts.group(2) : parts.group(2) + "/" + parts.group(4),
                new HazardId(hazard),
                act == null ? hazard : UUID.fromString(act));
    }

    @Override
    public boolean takes(String put) {
        return COMMANDS.containsKey(read(put).kind());
    }

    @Override
    public List<BatchOutcome> give(List<BatchLine> lines, Actor by) {
        var outcomes = new HashMap<BatchLine, BatchOutcome>();
        var read = new ArrayList<BatchLine>();
        var given = new ArrayList<HazardAct>();
        for (var line : lines) {
            try {
                given.add(act(line, by));
                read.add(line);
            } catch (Problem why) {
                outcomes.put(line, BatchOutcome.refused(line, why));
            }
        }
        var done = acts.giveAll(given);
        for (int at = 0; at < done.size(); at++) {
            var outcome = done.get(at);
            outcomes.put(read.get(at), new BatchOutcome(read.get(at), outcome.refused(), outcome.repeated()));
        }
        return lines.stream()
                .map(line -> Objects.requireNonNull(outcomes.get(line)))
                .toList();
    }

    private HazardAct act(BatchLine line, Actor by) {
        var address = read(line.put());
        var command = parser.parse(line.body(), Objects.requireNonNull(COMMANDS.get(address.kind())));
        return new HazardAct(address.hazard(), address.id(), asPut(command, address), by, clock.instant());
    }

    /** The address says whether a paper is a notice or an order. */
    private static HazardCommand asPut(HazardCommand command, Address address) {
        return command instanceof IssueNotice paper
                ? address.kind().startsWith("/orders") ? paper.asOrder() : paper.asNotice()
                : command;
    }
}
