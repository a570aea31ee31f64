package tocsin.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tocsin.figures.VerifyFigures;

/** Counts again from the records and compares to the last cell. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "核对：figures 由记录重算全部指标，与系统所示逐格比对。",
            "Verify: figures recounts every figure from the records and compares to the last cell."
        })
final class VerifyCommand implements Callable<Integer> {
    /** What can be verified. */
    enum What {
        figures
    }

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            paramLabel = "WHAT",
            description = {"核对什么：${COMPLETION-CANDIDATES}", "What to verify: ${COMPLETION-CANDIDATES}"})
    private What what = What.figures;

    VerifyCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        return rooms.once(data.openShared(), Map.of(), context -> {
            var found = context.getBean(VerifyFigures.class).run(difference -> say(difference.told()));
            say(found.told());
            return found.agrees() ? 0 : 1;
        });
    }

    private void say(tocsin.foundation.Text told) {
        rooms.out().println(told.zh());
        rooms.out().println(told.en());
    }
}
