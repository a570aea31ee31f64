package tocsin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FieldChanges;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** What becomes of a node of the area tree: it is renamed, gets another code, moves, ends. Its id and number never change. */
@Service
class AreaChanges {
    private final AreaStore areas;
    private final AreaChangeStore store;
    private final Ground ground;
    private final Journal journal;
    private final Receipts receipts;
    private final TownClock clock;

    AreaChanges(
            AreaStore areas,
            AreaChangeStore store,
            Ground ground,
            Journal journal,
            Receipts receipts,
            TownClock clock) {
        this.areas = areas;
        this.store = store;
        this.ground = ground;
        this.journal = journal;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Gives a node another name from a day on. */
    @Transactional
    void rename(AreaId id, UUID act, RenameArea command, Actor by) {
        if (receipts.first(act, command)) {
            var before = standing(id, command.version(), by);
            requireDay(before, command.fromOn());
            var after = before.renamed(command.name());
            store.call(after, command.fromOn());
            var renamed = new AreaEvent.AreaRenamed(after.code(), command.fromOn());
            var changes = new FieldChanges().note("name", before.name(), after.name());
            journal.record(fact(renamed, after).changing(changes.all()), by);
        }
    }

    /** Gives a node another code from a day on. */
    @Transactional
    void recode(AreaId id, UUID act, RecodeArea command, Actor by) {
        if (receipts.first(act, command)) {
            var before = standing(id, command.version(), by);
            requireDay(before, command.fromOn());
            var after = before.recoded(command.code());
            areas.findByCodes(List.of(after.code())).stream()
                    .filter(bearer -> !bearer.id().equals(id))
                    .findFirst()
                    .ifPresent(bearer -> {
                        throw OrganizationProblem.AREA_CODE_TAKEN
                                .with(after.code(), bearer.name())
                                .at("/code");
                    });
            requireContinued(after);
            store.call(after, command.fromOn());
            record(new AreaEvent.AreaRecoded(before.code(), after.code(), command.fromOn()), after, by);
        }
    }

    private void requireContinued(Area area) {
        if (area.parentId() != null) {
            Area.requireContinued(lock(new AreaId(area.parentId())).view(), area.code(), area.level());
        }
    }

    /** Puts a node with everything inside it below another parent; what is open on it goes along. */
    @Transactional
    void move(AreaId id, UUID act, MoveArea command, Actor by) {
        if (receipts.first(act, command)) {
            var before = standing(id, command.version(), by);
            var former = before.parentId();
            if (former == null) {
                throw OrganizationProblem.AREA_IS_A_ROOT.with(before.name());
            }
            var parent = lock(command.parentId());
            requireManage(parent.path(), by);
            parent.requireStanding();
            var after = before.movedBelow(parent.view());
            store.move(before, after, act, clock.today());
            record(
                    new AreaEvent.AreaMoved(former, parent.id().value(), before.path(), after.path(), clock.today()),
                    after,
                    by);
            ground.follow(new GroundChange(id.value(), parent.id().value(), before.path(), after.path(), null), by);
        }
    }

    /** Ends a node; refused while nodes stand below it, or while something stands on it and nobody takes it over. */
    @Transactional
    void end(AreaId id, UUID act, EndArea command, Actor by) {
        if (receipts.first(act, command)) {
            var before = standing(id, command.version(), by);
            requireNothingBelow(before);
            var successor = command.successorId() == null ? null : successor(before, command.successorId(), by);
            if (successor == null) {
                requireNothingStands(before);
            }
            var after = before.ended(
                    clock.today(), successor == null ? null : successor.id().value());
            store.end(after);
            record(new AreaEvent.AreaEnded(clock.today(), after.successorId()), after, by);
            ground.endDuties(id, clock.today(), by);
            if (successor != null) {
                ground.follow(
                        new GroundChange(
                                id.value(), successor.id().value(), before.path(), successor.path(), successor.id()),
                        by);
            }
        }
    }

    private Area standing(AreaId id, int version, Actor by) {
        var area = lock(id);
        requireManage(area.path(), by);
        FoundationProblem.CHANGED_MEANWHILE.unless(area.version() == version, version, area.version());
        area.requireStanding();
        return area;
    }

    private Area lock(AreaId id) {
        return areas.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    private static void requireManage(AreaPath path, Actor by) {
        by.require(OrganizationPermission.MANAGE, path, AreaPath.EVERYWHERE);
    }

    /** A name or code holds at most from today, and not from before the present one began. */
    private void requireDay(Area area, LocalDate from) {
        if (from.isAfter(clock.today())) {
            throw OrganizationProblem.AREA_DAY_TO_COME.with(from, clock.today()).at("/fromOn");
        }
        var since = store.presentSince(area.id());
        if (from.isBefore(since)) {
            throw OrganizationProblem.AREA_DAY_TOO_EARLY
                    .with(from, area.name(), area.code(), since)
                    .at("/fromOn");
        }
    }

    private void requireNothingBelow(Area area) {
        var below = areas.children(area.id(), false);
        OrganizationProblem.AREA_HAS_CHILDREN.unless(
                below.isEmpty(),
                area.name(),
                below.size(),
                Text.list(
                        below.stream().limit(3).map(Area::name).map(Text::same).toList()));
    }

    private void requireNothingStands(Area area) {
        var standing = ground.standing(area.path());
        OrganizationProblem.AREA_STILL_IN_USE.unless(
                standing.isEmpty(),
                area.name(),
                Text.list(standing.stream()
                        .map(each -> Text.of("{0} {1}", "{0} {1}").with(each.count(), each.label()))
                        .toList()));
    }

    private Area successor(Area ended, AreaId id, Actor by) {
        var successor = lock(id);
        requireManage(successor.path(), by);
        successor.requireStanding();
        boolean fits = !successor.id().equals(ended.id())
                && (successor.level() == ended.level() || successor.id().value().equals(ended.parentId()));
        if (!fits) {
            throw OrganizationProblem.AREA_SUCCESSOR_WRONG
                    .with(
                            successor.name(),
                            successor.level().label(),
                            ended.name(),
                            ended.level().label())
                    .at("/successorId");
        }
        return successor;
    }

    private void record(AreaEvent event, Area after, Actor by) {
        journal.record(fact(event, after), by);
    }

    private Fact fact(AreaEvent event, Area after) {
        return Fact.of(event, after.id().value(), after.path(), RecordDigest.of(after, areas.salt(after.id())));
    }

    /** The rooms whose records stand on ground, this one among them. */
    @org.springframework.stereotype.Component
    static class Ground {
        private final List<GroundRecords> rooms;
        private final OwnGround own;

        Ground(List<GroundRecords> rooms, OwnGround own) {
            this.rooms = rooms;
            this.own = own;
        }

        List<GroundRecords.Standing> standing(AreaPath path) {
            var all = new ArrayList<GroundRecords.Standing>();
            rooms.forEach(room -> all.addAll(room.standing(path)));
            return all;
        }

        void follow(GroundChange change, Actor by) {
            rooms.forEach(room -> room.follow(change, by));
        }

        void endDuties(AreaId area, LocalDate on, Actor by) {
            own.endDuties(area, on, by);
        }
    }

    /** What a node's page shows of its past and of what stands on it. */
    record Past(
            List<AreaChangeStore.Name> names,
            List<AreaChangeStore.Move> moves,
            List<GroundRecords.Standing> standing) {}

    Past past(AreaId id, AreaPath path) {
        return new Past(store.names(id), store.moves(id), ground.standing(path));
    }

    /** The node itself, with its end. */
    Area get(AreaId id) {
        return areas.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    @Nullable
    Area successorOf(Area area) {
        return area.successorId() == null ? null : get(new AreaId(area.successorId()));
    }
}
