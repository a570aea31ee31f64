package tocsin.hazards;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;

/** Where a hazard stands: its node and those above it, the root first. */
record HazardGround(List<AreaView> trail) {
    /** Division codes from the root down, by which a rule is chosen. */
    List<String> codes() {
        return trail.stream().map(AreaView::code).toList();
    }

    /** Follow-up begins at the town: grids and villages report, a town can issue (整改通知书). */
    AreaId tier() {
        return trail.stream()
                .filter(node -> node.level() == AreaLevel.TOWN || node.level() == AreaLevel.ZONE)
                .findFirst()
                .orElse(trail.getLast())
                .id();
    }

    /** The tier where follow-up begins and those above it, the nearest first. */
    List<AreaId> fromTierUp() {
        var ids = trail.stream().map(AreaView::id).toList();
        return ids.subList(0, ids.indexOf(tier()) + 1).reversed();
    }

    /** The node in whose name somebody issues: of the posts that allow it, the one nearest the hazard. */
    AreaView body(HazardPermission permission, Hazard.Place place, Actor by) {
        return by.scope(permission).parts().stream()
                .filter(part -> part.covers(place.path(), place.sectorPath(), place.organization()))
                .map(part -> part.area())
                .max(Comparator.comparingInt(path -> path.value().length()))
                .flatMap(path ->
                        trail.stream().filter(node -> node.path().equals(path)).findFirst())
                .orElseGet(trail::getFirst);
    }

    /** Refuses whoever stands below the node in whose name a paper was issued. */
    void requireNotWider(
            IssuedPaper paper, UUID issuingArea, HazardPermission permission, Hazard.Place place, Actor by) {
        var own = body(permission, place, by);
        trail.stream()
                .filter(node -> node.id().value().equals(issuingArea))
                .findFirst()
                .ifPresent(body -> PaperProblem.NOTICE_OF_A_WIDER_BODY.unless(
                        own.path().contains(body.path()), paper.number(), body.name()));
    }

    static HazardGround of(AreaPath path, java.util.Map<AreaPath, List<AreaView>> trails) {
        return new HazardGround(trails.getOrDefault(path, List.of()));
    }
}
