package tocsin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;

class ReachTest {
    private static final List<String> AREAS = List.of("1.", "1.2.", "1.2.3.", "1.2.4.", "1.5.", "1.5.6.", "7.");
    private static final List<String> SECTORS = List.of("", "a.", "a.b.", "a.b.c.", "d.");

    /** Adding and taking away gives 1 for what scope and question cover, and 0 for everything else. */
    @Property
    void everyPlaceIsCountedOnceOrNotAtAll(
            @ForAll("scopes") Scope scope, @ForAll("areas") AreaPath area, @ForAll("sectors") AreaPath sector) {
        var reach = Reach.of(scope, area, sector);
        for (var atArea : AREAS.stream().map(AreaPath::new).toList()) {
            for (var atSector : SECTORS.stream().map(AreaPath::new).toList()) {
                boolean asked = area.contains(atArea) && sector.contains(atSector) && scope.covers(atArea, atSector);
                int counted = reach.parts().stream()
                        .filter(part ->
                                part.area().contains(atArea) && part.sector().contains(atSector))
                        .mapToInt(Reach.Part::sign)
                        .sum();
                assertThat(counted).as(atArea + " " + atSector).isEqualTo(asked ? 1 : 0);
            }
        }
    }

    @Provide
    Arbitrary<Scope> scopes() {
        return Combinators.combine(Arbitraries.of(AREAS), Arbitraries.of(SECTORS))
                .as((area, sector) -> new Scope.Part(new AreaPath(area), new AreaPath(sector)))
                .list()
                .ofMaxSize(5)
                .map(Scope::new);
    }

    @Provide
    Arbitrary<AreaPath> areas() {
        return Arbitraries.of(AREAS).map(AreaPath::new);
    }

    @Provide
    Arbitrary<AreaPath> sectors() {
        return Arbitraries.of(SECTORS).map(AreaPath::new);
    }
}
