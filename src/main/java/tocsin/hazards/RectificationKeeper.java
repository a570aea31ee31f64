package tocsin.hazards;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.agenda.DeadlineKeeper;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.Text;

/** The last day of rectification stands on the hazard: a holiday notice extends it as an officer would, with the notice for a reason. */
@Component
class RectificationKeeper implements DeadlineKeeper {
    private static final Text REASON = Text.of("按{0}重新计算工作日", "working days counted again by {0}");
    private static final Actor CALENDAR = new Actor(
            Actor.CLOCK.id(),
            Actor.CLOCK.name(),
            null,
            List.of(new Actor.Grant(
                    null,
                    Actor.CLOCK.name(),
                    Set.of(HazardPermission.READ.code(), HazardPermission.ISSUE_NOTICE.code()),
                    new Scope.Part(AreaPath.EVERYWHERE, AreaPath.EVERYWHERE))));

    private final HazardActs acts;

    RectificationKeeper(HazardActs acts) {
        this.acts = acts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(HazardDeadlines.RECTIFICATION);
    }

    @Override
    public void extend(UUID subject, UUID item, LocalDate dueOn, Text notices) {
        var extension = UUID.nameUUIDFromBytes((item + " " + dueOn).getBytes(StandardCharsets.UTF_8));
        acts.give(new HazardId(subject), extension, new ExtendByNotice(dueOn, REASON.with(notices)), CALENDAR);
    }
}
