package tocsin.agenda;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Fact;
import tocsin.foundation.RecordDigest;
import tocsin.organization.AreaView;
import tocsin.organization.DutyHeld;
import tocsin.rulebook.RuleRef;

/** Puts the steps of the ladder, and a last day moved, into facts about the record they concern. */
final class LadderFacts {
    private LadderFacts() {}

    static Fact reminded(AgendaItem item, UUID salt, Superiors superiors) {
        return fact(
                new AgendaEvent.Reminded(
                        item.id(),
                        item.subject().kind(),
                        item.kind(),
                        item.deadline().dueOn(),
                        item.deadline().dueAt(),
                        people(item, holderOf(item, superiors))),
                item,
                salt);
    }

    static Fact missed(AgendaItem item, UUID salt, boolean takenOver, Superiors superiors) {
        return fact(
                new AgendaEvent.DeadlineMissed(
                        item.id(),
                        item.subject().kind(),
                        item.kind(),
                        item.deadline().dueOn(),
                        item.deadline().dueAt(),
                        LadderSteps.firstLateDay(item),
                        takenOver,
                        people(item, holderOf(item, superiors))),
                item,
                salt);
    }

    static Fact recounted(AgendaItem before, AgendaItem after, UUID salt, Superiors superiors) {
        return fact(
                new AgendaEvent.DeadlineRecounted(
                        after.id(),
                        after.subject().kind(),
                        after.kind(),
                        before.deadline().day(),
                        after.deadline().day(),
                        after
                                .deadline()
                                .howComputed()
                                .calendarsNewSince(before.deadline().howComputed())
                                .stream()
                                .map(RuleRef::toString)
                                .toList(),
                        people(after, holderOf(after, superiors))),
                after,
                salt);
    }

    static Fact raised(AgendaItem before, AgendaItem after, UUID salt, Superiors.Above above) {
        var holder = above.holder() == null ? null : above.holder().person().value();
        return fact(
                new AgendaEvent.OneLevelUp(
                        after.id(),
                        after.subject().kind(),
                        after.kind(),
                        after.duty(),
                        before.climb().tier().area().value(),
                        above.area().id().value(),
                        holder,
                        above.vacantPassed().stream()
                                .map(AreaView::id)
                                .map(id -> id.value())
                                .toList(),
                        after.climb().levelsUp(),
                        people(after, holder)),
                after,
                salt);
    }

    private static @Nullable UUID holderOf(AgendaItem item, Superiors superiors) {
        return superiors
                .holder(item.duty(), item.climb().tier().area(), item.sectorPath())
                .map(DutyHeld::person)
                .map(id -> id.value())
                .orElse(null);
    }

    private static List<UUID> people(AgendaItem item, @Nullable UUID holder) {
        return Stream.of(item.owner().person(), item.owner().tracker(), holder)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static Fact fact(AgendaEvent event, AgendaItem item, UUID salt) {
        return Fact.of(event, item.subject().id(), item.areaPath(), RecordDigest.of(item, salt));
    }
}
