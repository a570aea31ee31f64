package tocsin.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.Duties;
import tocsin.organization.DutyHolder;
import tocsin.organization.DutyKind;

/** Who holds a duty, and who holds the same one above, on one day. Asks the organization once for each question. */
final class Superiors {
    private final Areas areas;
    private final Duties duties;
    private final LocalDate on;
    private final Map<Asked, Optional<DutyHolder>> holders = new HashMap<>();
    private final Map<AreaId, AreaView> nodes = new HashMap<>();
    private final Map<AreaPath, List<AreaView>> trails = new HashMap<>();

    private record Asked(DutyKind duty, AreaId area, AreaPath sector) {}

    /**
     * The next level.
     *
     * @param holder {@code null}: nobody holds the duty there or above
     * @param vacantPassed levels between where nobody holds it
     */
    record Above(AreaView area, @Nullable DutyHolder holder, List<AreaView> vacantPassed) {}

    Superiors(Areas areas, Duties duties, LocalDate on) {
        this.areas = areas;
        this.duties = duties;
        this.on = on;
    }

    Optional<DutyHolder> holder(DutyKind duty, AreaId area, AreaPath sector) {
        return holders.computeIfAbsent(
                new Asked(duty, area, sector), asked -> duties.holder(asked.duty, asked.area, asked.sector, on));
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
