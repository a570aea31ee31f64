package tocsin.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;

/** The photographs of a hazard before and after, each with what speaks against it. */
@Component
class HazardPhotos {
    private final PhotoUses uses;

    HazardPhotos(PhotoUses uses) {
        this.uses = uses;
    }

    /** The acts that showed something afterwards. */
    record Taken(
            List<ActStore.Submission> submissions,
            List<ActStore.Recheck> rechecks,
            ActStore.@Nullable OnTheSpot spot) {}

    /** The photographs of one hazard, and what is known of all of them. */
    record Shown(Taken taken, HazardId id, PhotoUses.Known known) {
        List<HazardView.Photo> before(Hazard hazard, PersonNames names) {
            var finding = hazard.finding();
            var finder = names.of(finding.finder(), finding.finderPost());
            return photos(finding.photos(), hazard.id().value(), finding.foundAt(), finder);
        }

        List<HazardView.Photo> after(PersonNames names) {
            var photos = new ArrayList<HazardView.Photo>();
            var spot = taken.spot();
            if (spot != null) {
                var act = PhotoUse.onTheSpot(id.value());
                photos.addAll(photos(spot.photos(), act, spot.at(), names.of(spot.by(), null)));
            }
            taken.submissions()
                    .reversed()
                    .forEach(act -> photos.addAll(photos(act.photos(), act.id(), act.at(), names.of(act.by(), null))));
            taken.rechecks()
                    .reversed()
                    .forEach(act -> photos.addAll(photos(act.photos(), act.id(), act.at(), names.of(act.by(), null))));
            return photos;
        }

        private List<HazardView.Photo> photos(List<String> hashes, UUID act, Instant at, HazardView.PersonRef by) {
            var earlier = known.before(new PhotoUses.Own(id, act));
            return hashes.stream()
                    .map(hash -> new HazardView.Photo(hash, at, by, earlier.getOrDefault(hash, List.of())))
                    .toList();
        }
    }

    Shown of(Hazard hazard, Taken taken, Actor by) {
        var hashes = new HashSet<>(hazard.finding().photos());
        taken.submissions().forEach(act -> hashes.addAll(act.photos()));
        taken.rechecks().forEach(act -> hashes.addAll(act.photos()));
        if (taken.spot() != null) {
            hashes.addAll(taken.spot().photos());
        }
        return new Shown(taken, hazard.id(), uses.of(hashes, by));
    }
}
