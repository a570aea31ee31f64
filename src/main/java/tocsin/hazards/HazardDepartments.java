package tocsin.hazards;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Text;
import tocsin.organization.Regulators;

/** Which department answers for the unit of a hazard (谁主管谁负责): whoever led on the day it was found, whatever is reformed later. */
@Component
class HazardDepartments {
    private static final String REASONS = "responsibility-reasons";

    private final Regulators regulators;
    private final HazardCatalogues catalogues;

    HazardDepartments(Regulators regulators, HazardCatalogues catalogues) {
        this.regulators = regulators;
        this.catalogues = catalogues;
    }

    List<Regulators.Leader> leading(Hazard hazard) {
        return leading(hazard, regulators.known());
    }

    Regulators.Known known() {
        return regulators.known();
    }

    private static List<Regulators.Leader> leading(Hazard hazard, Regulators.Known known) {
        var place = hazard.place();
        return known.leaders(
                place.organization(),
                place.path(),
                place.sectorPath(),
                hazard.finding().foundOn());
    }

    Text reason(Regulators.Leader lead, Hazard hazard) {
        return catalogues.label(REASONS, lead.reason(), hazard.finding().foundOn());
    }

    /** As a paper names them; empty when nobody leads. */
    String words(Hazard hazard, Regulators.Known known) {
        return leading(hazard, known).stream()
                .map(lead -> lead.department() + "（" + reason(lead, hazard).zh() + "）")
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
    }
}
