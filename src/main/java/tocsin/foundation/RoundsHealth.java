package tocsin.foundation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Degraded while work that comes round by itself failed the last time it was done. */
@Component
class RoundsHealth implements HealthPart {
    private final Rounds rounds;

    RoundsHealth(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public Text label() {
        return Text.of("定时任务", "Work that comes round by itself");
    }

    @Override
    public HealthReading look() {
        var failed = rounds.states().stream()
                .filter(round -> isAfter(round.failedAt(), round.succeededAt()))
                .map(RoundState::label)
                .toList();
        return failed.isEmpty()
                ? HealthReading.of(HealthState.UP, Text.of("都按时办完。", "All were done in time."))
                : HealthReading.of(
                        HealthState.DEGRADED,
                        Text.of(
                                        "最近一次没有办成：{0}。会自动再试；请在后台任务中看失败原因。",
                                        "Failed the last time: {0}. It is tried again by itself; look for the failure among the background jobs.")
                                .with(Text.list(failed)));
    }

    private static boolean isAfter(@Nullable Instant failed, @Nullable Instant succeeded) {
        return failed != null && (succeeded == null || failed.isAfter(succeeded));
    }
}
