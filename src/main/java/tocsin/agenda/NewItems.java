package tocsin.agenda;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.agenda.AgendaItem.Climb;
import tocsin.agenda.AgendaItem.Tier;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.rulebook.Deadline;

/** Sets what is owed at the foot of its ladder. */
@Component
class NewItems {
    private final Areas areas;
    private final AgendaKinds kinds;
    private final Ladders ladders;
    private final LadderSteps steps;

    NewItems(Areas areas, AgendaKinds kinds, Ladders ladders, LadderSteps steps) {
        this.areas = areas;
        this.kinds = kinds;
        this.ladders = ladders;
        this.steps = steps;
    }

    /** The item of a command; one whose last day is over is overdue from the first moment. */
    AgendaItem of(Owe command, Superiors superiors, Instant at) {
        var area = superiors.area(command.dutyArea());
        var codes = superiors.trail(area.path()).stream().map(AreaView::code).toList();
        var edition = ladders.inForce(TownClock.day(at), codes).ref().edition();
        var ladder = kinds.get(command.kind()).ladder();
        var item = new AgendaItem(
                command.id(),
                command.subject(),
                command.kind(),
                command.owner(),
                command.duty(),
                area.id(),
                area.path(),
                command.areaPath(),
                command.sectorPath(),
                command.deadline(),
                command.opensOn(),
                Climb.begin(ladder, edition, command.ladderStartsOn(), Tier.of(area)),
                AgendaState.OPEN,
                0);
        return started(item, at);
    }

    /** The same thing owed by another deadline: an item of its own at the foot of its ladder. */
    AgendaItem moved(AgendaItem item, Deadline deadline, Instant at) {
        var foot =
                Climb.begin(item.climb().ladder(), item.climb().edition(), null, Tier.of(areas.get(item.dutyArea())));
        var moved = new AgendaItem(
                UUID.randomUUID(),
                item.subject(),
                item.kind(),
                item.owner(),
                item.duty(),
                item.dutyArea(),
                item.dutyPath(),
                item.areaPath(),
                item.sectorPath(),
                deadline,
                null,
                foot,
                AgendaState.OPEN,
                0);
        return started(moved, at);
    }

    private AgendaItem started(AgendaItem item, Instant at) {
        boolean isLate = !at.isBefore(item.lateFrom());
        var known = isLate ? item.at(item.climb().missed(LadderSteps.firstLateDay(item))) : item;
        return item.with(steps.begin(known, TownClock.day(at)));
    }
}
