package tocsin.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.Duties;
import tocsin.organization.DutyHeld;
import tocsin.organization.DutyKind;

/** Who holds a duty, and who holds the same one above, on one day. Asks the organization once for each question. */
final class Superiors {
    private final Areas areas;
    private final Duties duties;
    private final LocalDate on;
    private final Map<AreaId, List<DutyHeld>> held = new HashMap<>();
    private final Map<AreaId, AreaView> nodes = new HashMap<>();
    private final Map<AreaPath, List<AreaView>> trails = new HashMap<>();

    /**
     * The next level.
     *
     * @param holder {@code null}: nobody holds the duty there or above
     * @param vacantPassed levels between where nobody holds it
     */
    record Above(AreaView area, @Nullable DutyHeld holder, List<AreaView> vacantPassed) {}

    Superiors(Areas areas, Duties duties, LocalDate on) {
        this.areas = areas;
        this.duties = duties;
        this.on = on;
    }

    /** The day. */
    LocalDate on() {
        return on;
    }

    /** Learns at once what will be asked about these nodes and those above them. */
    void load(Collection<AreaId> tiers) {
        nodes.putAll(areas.list(tiers));
        loadTrails(nodes.values().stream().map(AreaView::path).collect(Collectors.toSet()));
    }

    /** The same for nodes known by their paths, with who holds the duties there. */
    void loadHolders(Collection<AreaPath> tiers) {
        loadTrails(Set.copyOf(tiers));
        var asked =
                trails.values().stream().flatMap(List::stream).map(AreaView::id).collect(Collectors.toSet());
        asked.forEach(area -> held.putIfAbsent(area, List.of()));
        held.putAll(duties.held(asked, on));
    }

    private void loadTrails(Set<AreaPath> paths) {
        areas.trails(paths).forEach((path, trail) -> {
            trails.put(path, trail);
            trail.forEach(area -> nodes.put(area.id(), area));
        });
    }

    Optional<DutyHeld> holder(DutyKind duty, AreaId area, AreaPath sector) {
        return held
                .computeIfAbsent(area, asked -> duties.held(List.of(asked), on).getOrDefault(asked, List.of()))
                .stream()
                .filter(one -> one.isFor(duty, sector))
                .findFirst();
    }

    AreaView area(AreaId id) {
        return nodes.computeIfAbsent(id, areas::get);
    }

    /** The node and those above it, root first, itself last. */
    List<AreaView> trail(AreaPath path) {
        return trails.computeIfAbsent(path, areas::trail);
    }

    /**
     * The level above a tier to which something goes: the next with a holder that day; when the duty is vacant everywhere above, the next
     * level itself. Empty at the top.
     */
    Optional<Above> above(DutyKind duty, AreaPath tier, AreaPath sector, AreaLevel top) {
        var higher = new ArrayList<>(trail(tier).reversed());
        higher.removeIf(area -> area.path().equals(tier) || area.level().ordinal() < top.ordinal());
        var vacant = new ArrayList<AreaView>();
        for (var area : higher) {
            var holder = holder(duty, area.id(), sector);
            if (holder.isPresent()) {
                return Optional.of(new Above(area, holder.get(), List.copyOf(vacant)));
            }
            vacant.add(area);
        }
        return higher.stream().findFirst().map(next -> new Above(next, null, List.of()));
    }
}
