package tocsin.foundation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ill when a follower has left a fact unread for too long: what is shown and told is then older than what was done. */
@Component
class FollowersHealth implements HealthPart {
    private final Followers followers;
    private final TownClock clock;

    FollowersHealth(Followers followers, TownClock clock) {
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "followers";
    }

    @Override
    public Text label() {
        return Text.of("指标、消息等后台跟进", "Figures, messages and whatever follows the journal");
    }

    @Override
    public HealthReading look() {
        var lags = followers.lags();
        var now = clock.instant();
        var slowest = lags.stream()
                .filter(lag -> lag.oldestAt() != null)
                .min(Comparator.comparing(lag -> Objects.requireNonNull(lag.oldestAt())));
        Instant oldest = slowest.map(FollowerLag::oldestAt).orElse(null);
        var name = slowest.map(FollowerLag::label).orElse(Text.same(""));
        return HealthReading.waiting(
                        oldest,
                        now,
                        HealthReading.Limits.OF_SECONDS,
                        Text.of(
                                "“" + name.zh() + "”落后 {0}：统计和消息不是最新。请在后台任务中看失败原因；长时间未结束的数据库事务也会拖住它。",
                                "“" + name.en()
                                        + "” is {0} behind: figures and messages are not up to date. Look for its failure among the"
                                        + " background jobs; a database transaction that does not end also holds it back."))
                .with(lags.stream().collect(Collectors.toMap(FollowerLag::name, lag -> lag.seconds(now))));
    }
}
