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
    private final PhotoExposures exposures;

    HazardPhotos(PhotoUses uses, PhotoExposures exposures) {
        this.uses = uses;
        this.exposures = exposures;
    }

    /** The acts that showed something afterwards. */
    record Taken(
            List<ActStore.Submission> submissions,
            List<ActStore.Recheck> rechecks,
            ActStore.@Nullable OnTheSpot spot) {}

    /** The photographs of one hazard, and what is known of all of them. */
    record Shown(Hazard hazard, Taken taken, PhotoUses.Known uses, PhotoExposures.Of exposures) {
        List<HazardView.Photo> before(PersonNames names) {
            var finding = hazard.finding();
            var finder = names.of(finding.finder(), finding.finderPost());
            return photos(new Act(hazard.id().value(), finding.foundAt(), null, finder), finding.photos());
        }

        List<HazardView.Photo> after(PersonNames names) {
            var photos = new ArrayList<HazardView.Photo>();
            var found = hazard.finding().foundAt();
            var spot = taken.spot();
            if (spot != null) {
                var id = PhotoUse.onTheSpot(hazard.id().value());
                photos.addAll(photos(new Act(id, spot.at(), found, names.of(spot.by(), null)), spot.photos()));
            }
            taken.submissions()
                    .reversed()
                    .forEach(act -> photos.addAll(
                            photos(new Act(act.id(), act.at(), found, names.of(act.by(), null)), act.photos())));
            taken.rechecks()
                    .reversed()
                    .forEach(act -> photos.addAll(
                            photos(new Act(act.id(), act.at(), found, names.of(act.by(), null)), act.photos())));
            return photos;
        }

        private List<HazardView.Photo> photos(Act act, List<String> hashes) {
            var earlier = uses.before(new PhotoUses.Own(hazard.id(), act.id()));
            return hashes.stream()
                    .map(hash -> new HazardView.Photo(
                            hash,
                            act.at(),
                            act.by(),
                            exposures.exposure(hash, act.at(), act.notBefore()),
                            earlier.getOrDefault(hash, List.of())))
                    .toList();
        }
    }

    /** An act that showed pictures; those of a rectification cannot be older than the finding. */
    private record Act(UUID id, Instant at, @Nullable Instant notBefore, HazardView.PersonRef by) {}

    Shown of(Hazard hazard, Taken taken, Actor by) {
        var hashes = new HashSet<>(hazard.finding().photos());
        taken.submissions().forEach(act -> hashes.addAll(act.photos()));
        taken.rechecks().forEach(act -> hashes.addAll(act.photos()));
        if (taken.spot() != null) {
            hashes.addAll(taken.spot().photos());
        }
        return new Shown(hazard, taken, uses.of(hashes, by), exposures.of(hazard, hashes));
    }
}
