package tocsin.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.house.Shows;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;
import tocsin.rulebook.Rulebook;

/** The lists a county works by, as data that a place may replace. */
class HazardCataloguesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private final Catalogues catalogues = new Catalogues(new Rulebook());

    @Test
    @Shows({"HAZ-35", "HAZ-29", "HAZ-30"})
    void everyTechnicalDefectBelongsToACategoryOfHazards() {
        var categories = list("hazard-categories").map(CatalogueEntry::code).collect(Collectors.toSet());
        for (var name : new String[] {"technical-defects", "labour-intensive-checks", "decoration-materials"}) {
            assertThat(list(name))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(defect -> assertThat(categories).contains(defect.text("category")));
        }
    }

    @Test
    @Shows("HAZ-32")
    void thereAreNineSmallPlacesAndThreeOfThemAreTheThreeSmall() {
        assertThat(list("small-places").filter(place -> place.codes("kinds").contains("NINE_SMALL")))
                .hasSize(9);
        assertThat(list("small-places").filter(place -> place.codes("kinds").contains("THREE_SMALL")))
                .hasSize(3);
    }

    @Test
    @Shows("HAZ-34")
    void everyTradeHasItsShortRules() {
        assertThat(list("industry-hazards"))
                .extracting(CatalogueEntry::code)
                .contains("PLUSH_TOYS", "EYEWEAR", "SWIVEL_CHAIRS", "BAMBOO_AND_WOOD");
        assertThat(list("industry-hazards"))
                .allSatisfy(trade -> assertThat(trade.codes("rules")).isNotEmpty());
    }

    @Test
    @Shows({"HAZ-25", "HAZ-27"})
    void combinedUseHasThreeMustsAndFourMeasuresAndARentalHouseSixConditions() {
        assertThat(list("combined-use-musts")).hasSize(3);
        assertThat(list("combined-use-measures"))
                .extracting(CatalogueEntry::code)
                .containsExactly("MOVE", "SEPARATE", "IMPROVE", "BUILD");
        assertThat(list("rental-conditions")).hasSize(6);
    }

    private Stream<CatalogueEntry> list(String name) {
        return catalogues.list(name, TODAY).stream();
    }
}
