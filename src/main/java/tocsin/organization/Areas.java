package tocsin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Scope;

/** The area tree: one tree of any depth; a node's id and number never change, its codes and names have dates. */
@Service
public class Areas {
    private final AreaStore store;
    private final Journal journal;
    private final Receipts receipts;

    Areas(AreaStore store, Journal journal, Receipts receipts) {
        this.store = store;
        this.journal = journal;
        this.receipts = receipts;
    }

    /** The node; 404 when there is none. */
    public AreaView get(AreaId id) {
        return store.find(id).map(Area::view).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()));
    }

    /** The node, to put something on it; see {@link #listStanding}. */
    public AreaView getStanding(AreaId id) {
        var standing = listStanding(Set.of(id)).get(id);
        if (standing == null) {
            throw FoundationProblem.NOT_FOUND.with(id.value());
        }
        return standing;
    }

    /**
     * Nodes by id, to put something on them: refused when one has ended; unknown ids are absent. Until the transaction ends they stay where
     * they are, so that a record made while ground moves cannot be left behind.
     */
    public Map<AreaId, AreaView> listStanding(Collection<AreaId> ids) {
        var found = new HashMap<AreaId, AreaView>();
        for (var area : store.share(ids)) {
            area.requireStanding();
            found.put(area.id(), area.view());
        }
        return found;
    }

    /** The same of nodes that must all be here: 404 of one that is not. */
    public Map<AreaId, AreaView> allStanding(Collection<AreaId> ids) {
        var found = listStanding(ids);
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw FoundationProblem.NOT_FOUND.with(id.value());
        });
        return found;
    }

    /** The node that bears this code now, else the last that bore it. */
    public Optional<AreaView> findByCode(String code) {
        return store.findByAnyCode(code).map(Area::view);
    }

    /** The nodes that bear these codes now, by code. */
    public Map<String, AreaView> findByCodes(Collection<String> codes) {
        var found = new HashMap<String, AreaView>();
        store.findByCodes(codes).forEach(area -> found.put(area.code(), area.view()));
        return found;
    }

    public Optional<AreaView> findByPath(AreaPath path) {
        return store.findByPath(path).map(Area::view);
    }

    /** The node's ancestors from the root down, itself last. */
    public List<AreaView> trail(AreaPath path) {
        return store.trail(path).stream().map(Area::view).toList();
    }

    /** The same of many nodes at once, by path. */
    public Map<AreaPath, List<AreaView>> trails(Collection<AreaPath> paths) {
        var known = new HashMap<AreaPath, AreaView>();
        store.byPaths(paths.stream()
                        .flatMap(path -> path.upwards().stream())
                        .distinct()
                        .toList())
                .forEach(area -> known.put(area.path(), area.view()));
        var trails = new HashMap<AreaPath, List<AreaView>>();
        for (var path : paths) {
            trails.put(
                    path,
                    path.upwards().reversed().stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        return trails;
    }

    /** Nodes by id; unknown ids are absent. */
    public Map<AreaId, AreaView> list(Collection<AreaId> ids) {
        var found = new HashMap<AreaId, AreaView>();
        store.list(ids).forEach(area -> found.put(area.id(), area.view()));
        return found;
    }

    /** The node's present children by code. */
    public List<AreaView> children(AreaId id) {
        return store.children(id, false).stream().map(Area::view).toList();
    }

    /** Nodes inside the reader's scope whose name holds, or whose code begins with, the words; at most 20. */
    List<AreaView> named(String words, Actor by) {
        return by.scope(OrganizationPermission.READ).parts().stream()
                .flatMap(part -> store.named(words, part, 20).stream())
                .map(Area::view)
                .distinct()
                .limit(20)
                .toList();
    }

    /** The top nodes of what the reader may see. */
    List<AreaView> tops(Actor by) {
        var scope = by.scope(OrganizationPermission.READ);
        if (scope.parts().stream().anyMatch(part -> part.area().equals(AreaPath.EVERYWHERE))) {
            return store.roots().stream().map(Area::view).toList();
        }
        return store.byPaths(scope.parts().stream().map(Scope.Part::area).toList()).stream()
                .map(Area::view)
                .toList();
    }

    /** The node's children by code, also those that have ended. */
    List<Area> childrenEver(AreaId id) {
        return store.children(id, true);
    }

    /** How many nodes stand right below each of these; none: absent. */
    Map<UUID, Long> childCounts(Collection<AreaId> ids) {
        return store.childCounts(ids);
    }

    List<AreaStore.Boundary> boundaries(AreaId parent) {
        return store.boundaries(parent);
    }

    /** Keeps a node's outline: a GeoJSON geometry in CGCS2000 degrees. */
    @Transactional
    public void draw(AreaId id, String geojson, Actor by) {
        by.require(OrganizationPermission.MANAGE, get(id).path(), AreaPath.EVERYWHERE);
        store.saveBoundary(id, geojson);
    }

    /** Puts one node into the tree. */
    @Transactional
    public AreaView record(RecordArea command, Actor by) {
        if (receipts.first(command.id().value(), command)) {
            var known = findByCodes(List.of(command.code(), Objects.requireNonNullElse(command.parentCode(), "")));
            requireMay(parent(command, known), by);
            var bearer = known.get(command.code());
            OrganizationProblem.AREA_CODE_TAKEN.unless(
                    bearer == null, command.code(), bearer == null ? "" : bearer.name());
            recordAll(List.of(command), by);
        }
        return get(command.id());
    }

    /**
     * Puts nodes into the tree, set by set. Parents come before or in the same call; a code already in the tree stays as it is.
     *
     * @return how many nodes were new
     */
    @Transactional
    public int recordAll(List<RecordArea> commands, Actor by) {
        var known = new HashMap<String, AreaView>();
        var codes = commands.stream()
                .flatMap(command -> java.util.stream.Stream.of(
                        command.code(), Objects.requireNonNullElse(command.parentCode(), "")))
                .distinct()
                .toList();
        known.putAll(findByCodes(codes));
        var fresh = new ArrayList<Area>();
        requireTops(commands);
        var numbers = store.numbers(commands.size()).iterator();
        for (var command : commands) {
            if (!known.containsKey(command.code())) {
                var parent = parent(command, known);
                requireMay(parent, by);
                var area = Area.below(parent, command, numbers.next());
                known.put(area.code(), area.view());
                fresh.add(area);
            }
        }
        insert(fresh, commands.isEmpty() ? null : commands.getFirst().validFrom(), by);
        return fresh.size();
    }

    private void requireTops(List<RecordArea> commands) {
        var withoutParent = commands.stream()
                .filter(command -> command.parentCode() == null)
                .toList();
        if (!withoutParent.isEmpty()) {
            var tops = store.roots().stream().map(Area::level).toList();
            withoutParent.forEach(command -> Area.requireTop(command, tops));
        }
    }

    private static void requireMay(@Nullable AreaView parent, Actor by) {
        by.require(
                OrganizationPermission.MANAGE,
                parent == null ? AreaPath.EVERYWHERE : parent.path(),
                AreaPath.EVERYWHERE);
    }

    private static @Nullable AreaView parent(RecordArea command, Map<String, AreaView> known) {
        if (command.parentCode() == null) {
            return null;
        }
        var parent = known.get(command.parentCode());
        if (parent == null) {
            throw FoundationProblem.NOT_FOUND.with(command.parentCode());
        }
        return parent;
    }

    private void insert(List<Area> fresh, @Nullable LocalDate validFrom, Actor by) {
        if (fresh.isEmpty()) {
            return;
        }
        var salts = store.insert(fresh, validFrom);
        journal.recordAll(
                fresh.stream()
                        .map(area -> Fact.of(
                                new AreaEvent.AreaRecorded(area.code(), area.level(), area.parentId()),
                                area.id().value(),
                                area.path(),
                                RecordDigest.of(
                                        area,
                                        Objects.requireNonNull(
                                                salts.get(area.id().value())))))
                        .toList(),
                by);
    }
}
