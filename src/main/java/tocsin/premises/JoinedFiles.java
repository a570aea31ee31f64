package tocsin.premises;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;

/** Which files became one with which. */
@Component
class JoinedFiles {
    private final MergeStore merges;
    private final PremisesStore places;

    JoinedFiles(MergeStore merges, PremisesStore places) {
        this.merges = merges;
        this.places = places;
    }

    PremisesPage.@Nullable Related mergedInto(PremisesId id) {
        return merges.keptOf(id.value()).map(this::related).orElse(null);
    }

    List<PremisesPage.Absorbed> merges(PremisesId id) {
        return merges.into(id.value()).stream()
                .map(merge -> new PremisesPage.Absorbed(
                        merge.id(), related(merge.retired()), merge.reason(), TownClock.day(merge.at())))
                .toList();
    }

    private PremisesPage.Related related(UUID id) {
        var file = places.find(new PremisesId(id)).orElseThrow().premises();
        return new PremisesPage.Related(id, file.number(), file.name());
    }
}
