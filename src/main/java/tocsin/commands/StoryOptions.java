package tocsin.commands;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tocsin.demonstration.DemonstrationCounty;
import tocsin.foundation.TownClock;

/** How large the demonstration county is, and when its story ends. */
final class StoryOptions {
    @Option(
            names = "--small",
            description = {
                "小县：600 个场所、约 2400 条隐患，几秒填好，供测试用；全县为 20000 个场所、六万余条隐患。",
                "A small county of 600 premises and some 2,400 hazards, for tests; in full it has 20,000 and more than 60,000."
            })
    private boolean small;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = {
                "故事结束的时刻（北京时间，如 2026-11-20T10:00），服务器时钟从此走起；每次启动都要给出。",
                "When the story ends, local time such as 2026-11-20T10:00; the server's clock goes on from there. Give it at each start."
            })
    private @Nullable LocalDateTime until;

    DemonstrationCounty.Size size() {
        return small ? DemonstrationCounty.Size.SMALL : DemonstrationCounty.Size.FULL;
    }

    /** The moment at which the story ends: the one named, else now. */
    Instant until(TownClock clock) {
        return until == null ? clock.instant() : moment(until);
    }

    Map<String, Object> properties() {
        return until == null ? Map.of() : Map.of("tocsin.demonstration.until", moment(until));
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(TownClock.ZONE).toInstant();
    }
}
