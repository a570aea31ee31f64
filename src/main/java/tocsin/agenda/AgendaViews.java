package tocsin.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.rulebook.Deadlines;

/** Makes of an item what others see of it. */
@Component
class AgendaViews {
    private final AgendaKinds kinds;
    private final Ladders ladders;
    private final LadderSteps steps;
    private final Deadlines deadlines;

    AgendaViews(AgendaKinds kinds, Ladders ladders, LadderSteps steps, Deadlines deadlines) {
        this.kinds = kinds;
        this.ladders = ladders;
        this.steps = steps;
        this.deadlines = deadlines;
    }

    AgendaItemView of(AgendaItem item, Superiors superiors) {
        var tier = item.climb().tier();
        return new AgendaItemView(
                item.id(),
                item.subject(),
                item.kind(),
                kinds.get(item.kind()).label(),
                item.owner(),
                item.duty(),
                item.deadline(),
                AgendaItemView.Clock.of(item.state()),
                item.climb().missedOn(),
                deadlines.explain(item.deadline()),
                new AgendaItemView.Tier(tier.area(), tier.name(), tier.level()),
                next(item, superiors),
                rungs(item, superiors));
    }

    private AgendaItemView.@Nullable Next next(AgendaItem item, Superiors superiors) {
        var on = steps.raiseOn(item);
        if (on == null) {
            return null;
        }
        var top = ladders.get(item.climb().edition()).top();
        return superiors
                .above(item.duty(), item.climb().tier().path(), item.sectorPath(), top)
                .map(above -> new AgendaItemView.Next(
                        on,
                        above.area().id(),
                        above.area().name(),
                        above.holder() == null ? null : above.holder().name(),
                        above.holder() == null || !above.vacantPassed().isEmpty()))
                .orElse(null);
    }

    private static List<AgendaItemView.Rung> rungs(AgendaItem item, Superiors superiors) {
        var tier = item.climb().tier();
        int highest = Math.min(AreaLevel.COUNTY.ordinal(), tier.level().ordinal());
        return superiors.trail(item.areaPath()).reversed().stream()
                .filter(area -> area.level().ordinal() >= highest)
                .map(area -> rung(area, tier))
                .toList();
    }

    private static AgendaItemView.Rung rung(AreaView area, AgendaItem.Tier tier) {
        return new AgendaItemView.Rung(area.level(), area.id().equals(tier.area()));
    }
}
