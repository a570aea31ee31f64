package tocsin.hazards;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.documents.Files;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.Follower;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/**
 * Remembers where each picture has served, so that the same one is not taken for new proof. Pictures that the installation itself drew are
 * passed over: they stand for photographs, and nobody took them.
 */
@Component
class PhotoUses implements Follower {
    private static final int MOST = 5;
    private static final Set<String> WITH_PHOTOS = Arrays.stream(HazardEvent.class.getPermittedSubclasses())
            .filter(event -> Arrays.stream(event.getRecordComponents())
                    .anyMatch(part -> part.getName().equals("photos")))
            .map(Fact::kindOf)
            .collect(Collectors.toUnmodifiableSet());

    private final PhotoUseStore store;
    private final HazardStore hazards;
    private final Files files;

    PhotoUses(PhotoUseStore store, HazardStore hazards, Files files) {
        this.store = store;
        this.hazards = hazards;
        this.files = files;
    }

    @Override
    public String name() {
        return "hazards.photo-uses";
    }

    @Override
    public Text label() {
        return Text.of("记住照片用在哪里", "Remember where photographs were used");
    }

    @Override
    public Set<String> factsRead() {
        return WITH_PHOTOS;
    }

    @Override
    public boolean givesWay() {
        return true;
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        var uses = facts.stream().flatMap(PhotoUses::uses).toList();
        var taken = files.addedByPeople(uses.stream().map(PhotoUse::hash).collect(Collectors.toSet()));
        store.insert(uses.stream().filter(use -> taken.contains(use.hash())).toList());
    }

    private static Stream<PhotoUse> uses(JournalEntry fact) {
        return switch (fact.as(HazardEvent.class)) {
            case HazardEvent.Recorded found -> uses(fact, found.photos(), PhotoUse.Act.FOUND, fact.subject());
            case HazardEvent.RectifiedOnTheSpot done ->
                uses(fact, done.photos(), PhotoUse.Act.ON_THE_SPOT, PhotoUse.onTheSpot(fact.subject()));
            case HazardEvent.Submitted it -> uses(fact, it.photos(), PhotoUse.Act.SUBMISSION, it.submission());
            case HazardEvent.RecheckPassed it -> uses(fact, it.photos(), PhotoUse.Act.RECHECK, it.recheck());
            case HazardEvent.RecheckFailed it -> uses(fact, it.photos(), PhotoUse.Act.RECHECK, it.recheck());
            case HazardEvent.ResumptionAsked it -> uses(fact, it.photos(), PhotoUse.Act.SUBMISSION, it.request());
            case HazardEvent.Resumed it -> uses(fact, it.photos(), PhotoUse.Act.RECHECK, it.acceptance());
            case HazardEvent.ResumptionRefused it -> uses(fact, it.photos(), PhotoUse.Act.RECHECK, it.acceptance());
            case HazardEvent.MustsChecked it -> uses(fact, it.photos(), PhotoUse.Act.RECHECK, it.check());
            case HazardEvent.LookedBack it -> uses(fact, it.photos(), PhotoUse.Act.RECHECK, it.lookBack());
            case HazardEvent other -> Stream.of();
        };
    }

    private static Stream<PhotoUse> uses(JournalEntry fact, List<String> photos, PhotoUse.Act act, UUID id) {
        return photos.stream()
                .distinct()
                .map(hash -> new PhotoUse(hash, fact.position(), new HazardId(fact.subject()), act, id, fact.at()));
    }

    /** Where else pictures have served that somebody means to show now: the first few uses of each that has any, for this reader's eyes. */
    Map<String, List<HazardView.PhotoUse>> known(Collection<String> hashes, Actor by) {
        return of(hashes, by).before(null);
    }

    /** The first uses of each picture that has any, oldest first. */
    Map<String, List<PhotoUse>> earlier(Collection<String> hashes) {
        return store.of(hashes, MOST).stream().collect(Collectors.groupingBy(PhotoUse::hash));
    }

    /** Uses for a reader's eyes. */
    List<HazardView.PhotoUse> shown(List<PhotoUse> some, Actor by) {
        var known = new Known(Map.of(), readable(some, by));
        return some.stream().map(known::view).toList();
    }

    /** Everything known of these pictures, to be asked act by act. */
    Known of(Collection<String> hashes, Actor by) {
        if (hashes.isEmpty()) {
            return new Known(Map.of(), Map.of());
        }
        var uses = store.of(hashes, MOST);
        return new Known(uses.stream().collect(Collectors.groupingBy(PhotoUse::hash)), readable(uses, by));
    }

    private Map<HazardId, String> readable(List<PhotoUse> uses, Actor by) {
        var others = uses.stream().map(use -> use.hazard().value()).collect(Collectors.toSet());
        return hazards.list(others).stream()
                .map(HazardRow::hazard)
                .filter(hazard -> Hazards.mayRead(hazard, by))
                .collect(Collectors.toMap(Hazard::id, Hazard::number));
    }

    /**
     * Uses by picture.
     *
     * @param readable numbers of the hazards the reader may see
     */
    record Known(Map<String, List<PhotoUse>> byHash, Map<HazardId, String> readable) {
        Map<String, List<HazardView.PhotoUse>> before(@Nullable Own act) {
            var earlier = new HashMap<String, List<HazardView.PhotoUse>>();
            byHash.forEach((hash, uses) -> earlier.put(
                    hash,
                    uses.stream()
                            .takeWhile(use -> act == null || !use.isOf(act.hazard(), act.act()))
                            .map(this::view)
                            .toList()));
            earlier.values().removeIf(List::isEmpty);
            return earlier;
        }

        private HazardView.PhotoUse view(PhotoUse use) {
            boolean may = readable.containsKey(use.hazard());
            return new HazardView.PhotoUse(
                    may ? use.hazard() : null,
                    readable.get(use.hazard()),
                    use.act().label(),
                    TownClock.day(use.at()));
        }
    }

    /** An act on a hazard. */
    record Own(HazardId hazard, UUID act) {}
}
