package tocsin.hazards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.CanonicalJson;

/** An act whose words are kept as they were given. */
record KeptAct(UUID id, HazardId hazard, HazardCommand command, Instant at, UUID by) implements ActRow {
    static KeptAct of(HazardAct act) {
        return new KeptAct(
                act.id(), act.hazard(), act.command(), act.at(), act.by().id());
    }

    @Override
    public String table() {
        return "act";
    }

    @Override
    public Map<String, @Nullable Object> columns() {
        return Map.of(
                "id", id,
                "hazard_id", hazard,
                "kind", command.getClass().getSimpleName(),
                "command", CanonicalJson.write(command),
                "done_at", at,
                "done_by", by);
    }

    /** Reads a command back by the kind it was kept under. */
    static HazardCommand command(String kind, String json) {
        for (var type : List.of(
                ClassifyHazard.class,
                JudgeSafety.class,
                StopOperation.class,
                AskResumption.class,
                AcceptResumption.class,
                PlanGuard.class,
                ReviewGuard.class,
                RefuseClosure.class,
                RecordLookBack.class,
                VoidNotice.class,
                RestoreNotice.class,
                VoidHazard.class,
                RestoreHazard.class,
                ChooseMeasure.class,
                CheckMusts.class,
                CorrectService.class,
                IssueActPaper.class)) {
            if (type.getSimpleName().equals(kind)) {
                return CanonicalJson.read(json, type);
            }
        }
        throw new IllegalStateException("no command is called " + kind);
    }
}
