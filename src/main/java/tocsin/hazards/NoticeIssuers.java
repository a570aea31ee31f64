package tocsin.hazards;

import java.util.Comparator;
import java.util.List;
import tocsin.documents.DocumentSeries;
import tocsin.documents.IssuingBody;
import tocsin.hazards.NoticePaperStore.Holding;

/** In whose name people issue papers, by the posts they hold. */
record NoticeIssuers(List<Holding> holdings) {
    /**
     * What a paper's number is asked for by.
     *
     * @param kind code of its kind
     */
    DocumentSeries series(
            String kind, HazardPermission permission, HazardAct act, HazardGround ground, Hazard.Place place) {
        return new DocumentSeries(kind, body(permission, act, ground, place), act.on());
    }

    /**
     * The body of the post that reaches the place most closely; of an order, one with enforcement power. Who holds none, acting on the
     * server's own machine, issues in the name of the area.
     */
    private IssuingBody body(HazardPermission permission, HazardAct act, HazardGround ground, Hazard.Place place) {
        boolean order = permission == HazardPermission.ISSUE_ORDER;
        return holdings.stream()
                .filter(holding -> holding.person().equals(act.by().id()) && isHeld(holding, act))
                .filter(holding -> holding.area().contains(place.path())
                        && holding.sector().contains(place.sectorPath())
                        && (!order || holding.enforcementPower()))
                .max(Comparator.comparingInt(holding -> holding.area().value().length()))
                .map(Holding::body)
                .orElseGet(() -> {
                    var node = ground.body(permission, place, act.by());
                    return new IssuingBody(node.id().value(), node.name(), node.path());
                });
    }

    private static boolean isHeld(Holding holding, HazardAct act) {
        return !holding.fromOn().isAfter(act.on())
                && (holding.untilOn() == null || holding.untilOn().isAfter(act.on()));
    }
}
