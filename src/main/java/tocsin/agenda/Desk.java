package tocsin.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.Areas;
import tocsin.organization.Duties;
import tocsin.organization.DutyHolder;
import tocsin.organization.DutyKind;
import tocsin.organization.PersonId;

/**
 * What lies on somebody's desk. <i>Mine</i>: I owe the act myself, as the person or unit named or as the holder of the duty where it began.
 * <i>Supervised</i>: somebody else owes it and I follow it up, as its tracker, as the holder of the duty where it began, or because it
 * came up to me, or to the level whose leader in charge I am. Nothing else is shown, so no permission is asked.
 */
@Service
class Desk {
    private final DeskStore store;
    private final Areas areas;
    private final Duties duties;
    private final Hierarchy hierarchy;
    private final TownClock clock;

    Desk(DeskStore store, Areas areas, Duties duties, Hierarchy hierarchy, TownClock clock) {
        this.store = store;
        this.areas = areas;
        this.duties = duties;
        this.hierarchy = hierarchy;
        this.clock = clock;
    }

    /** Everything of both kinds, soonest due first. */
    record Laid(List<Paper> papers, Superiors superiors) {}

    /** One item and whether the act is the reader's own. */
    record Paper(AgendaItem item, boolean mine) {}

    @Transactional(readOnly = true)
    Laid of(Actor reader, @Nullable AreaId area) {
        var within = area == null ? AreaPath.EVERYWHERE : areas.get(area).path();
        var superiors = hierarchy.today();
        var held = duties.heldBy(new PersonId(reader.id()), clock.today());
        var asked = held.stream().flatMap(Desk::asked).toList();
        var papers = store.concerning(reader.id(), reader.organization(), asked, within, clock.today()).stream()
                .map(item -> paper(item, reader, held, superiors))
                .flatMap(List::stream)
                .filter(onceEach())
                .toList();
        return new Laid(papers, superiors);
    }

    /** Whoever follows a record up sees it once, by what is due first; what is one's own is never left out. */
    private static Predicate<Paper> onceEach() {
        var followed = new HashSet<UUID>();
        return paper -> paper.mine() || followed.add(paper.item().subject().id());
    }

    private static List<Paper> paper(AgendaItem item, Actor reader, List<DutyHolder> held, Superiors superiors) {
        var owner = item.owner();
        boolean named = reader.id().equals(owner.person())
                || reader.organization() != null && reader.organization().equals(owner.organization());
        boolean holdsWhereItBegan = held.stream()
                .anyMatch(duty -> duty.area().id().equals(item.dutyArea()) && holds(item, duty, reader, superiors));
        if (named || owner.kind() == Owe.Owner.Kind.DUTY_HOLDER && holdsWhereItBegan) {
            return List.of(new Paper(item, true));
        }
        boolean follows = reader.id().equals(owner.tracker())
                || holdsWhereItBegan
                || held.stream().anyMatch(duty -> holds(item, duty, reader, superiors) || leads(item, duty));
        return follows ? List.of(new Paper(item, false)) : List.of();
    }

    /** Under which duty things that may concern the holder are owed: a leader is concerned by what others owe. */
    private static Stream<DeskStore.Held> asked(DutyHolder duty) {
        var own = new DeskStore.Held(duty.kind().name(), duty.area().path());
        return duty.kind() == DutyKind.LEAD_IN_CHARGE
                ? Stream.of(
                        own,
                        new DeskStore.Held(
                                DutyKind.DIRECTLY_RESPONSIBLE.name(),
                                duty.area().path()))
                : Stream.of(own);
    }

    /** A leader in charge follows up what nobody below brought to its end in time, once it came up to the leader's own level. */
    private static boolean leads(AgendaItem item, DutyHolder duty) {
        return duty.kind() == DutyKind.LEAD_IN_CHARGE
                && item.climb().levelsUp() > 0
                && duty.area().path().contains(item.dutyPath())
                && item.climb().tier().path().contains(duty.area().path());
    }

    /** True when the reader is the one who answers for this item at a tier it has reached; a duty may be shared out by sector. */
    private static boolean holds(AgendaItem item, DutyHolder duty, Actor reader, Superiors superiors) {
        boolean reached = duty.kind() == item.duty()
                && duty.area().path().contains(item.dutyPath())
                && item.climb().tier().path().contains(duty.area().path());
        return reached
                && superiors
                        .holder(item.duty(), duty.area().id(), item.sectorPath())
                        .filter(holder -> holder.person().value().equals(reader.id()))
                        .isPresent();
    }
}
