package tocsin.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tocsin.hazards.MajorBasis;
import tocsin.hazards.RecordLookBack;
import tocsin.hazards.RefuseClosure;

/** What becomes of a hazard once it is closed: a superior may refuse it, a major one is looked at again, any may come back. */
final class AfterClosure {
    private static final List<String> POOR = List.of("抽查发现只做了表面清理", "更换的器材规格不符", "照片与现场不一致，须重新整改");

    private final Telling telling;
    private final CountyStory.Cast cast;
    private final Chance chance;
    private final DayTime work;
    private final Every every = new Every();
    private final Map<CountyPremises.Place, Found> lastClosed = new HashMap<>();
    private Consumer<Found> refused = found -> {};
    private Consumer<Found> cameBack = found -> {};

    AfterClosure(Telling telling, CountyStory.Cast cast, DayTime work) {
        this.telling = telling;
        this.cast = cast;
        this.chance = cast.chance();
        this.work = work;
    }

    /**
     * How the story goes on.
     *
     * @param whenRefused takes the hazard that is open again
     * @param whenBack takes the closed hazard that was found again
     */
    void goOn(Consumer<Found> whenRefused, Consumer<Found> whenBack) {
        this.refused = whenRefused;
        this.cameBack = whenBack;
    }

    /** The last hazard closed in a place, when there is one. */
    @Nullable
    Found lastIn(CountyPremises.Place place) {
        return lastClosed.get(place);
    }

    void closed(Found found) {
        if (found.isMajor()) {
            lastClosed.put(found.place(), found);
            telling.later(work.after(telling.now(), 152, 176), () -> lookBack(found));
        } else if (every.nth("refused", 120)) {
            telling.later(work.after(telling.now(), 1, 12), () -> refuse(found));
        } else {
            lastClosed.put(found.place(), found);
        }
    }

    private void refuse(Found found) {
        telling.give(
                found.id(),
                new RefuseClosure(chance.of(POOR), chance.between(3, 10)),
                cast.staff().countyClerk());
        refused.accept(found);
    }

    private void lookBack(Found found) {
        boolean held = !every.nth("back", 6);
        var officers = Objects.requireNonNull(cast.staff().officers.get(MajorBasis.Regime.FIRE));
        telling.give(
                found.id(),
                new RecordLookBack(
                        held,
                        held ? "再次到场查看，没有反弹" : "同一部位又出现同样问题",
                        List.of(chance.of(held ? cast.after() : cast.before()))),
                chance.of(officers));
        if (!held) {
            cameBack.accept(found);
        }
    }
}
