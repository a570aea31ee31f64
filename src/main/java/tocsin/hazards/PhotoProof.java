package tocsin.hazards;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** What a picture must be to prove something: taken for this act, unless whoever shows it was asked and vouches for it. */
@Component
class PhotoProof {
    private final Hazards hazards;
    private final ActStore acts;
    private final PhotoUses uses;

    PhotoProof(Hazards hazards, ActStore acts, PhotoUses uses) {
        this.hazards = hazards;
        this.acts = acts;
        this.uses = uses;
    }

    /** Asks about pictures that have served before; whoever was asked confirms and is let through. */
    void askIfUsed(HazardId id, UUID act, List<String> pictures, @Nullable Boolean confirmed, Actor by) {
        if (pictures.isEmpty() || Boolean.TRUE.equals(confirmed)) {
            return;
        }
        var earlier = uses.before(new PhotoUses.Own(id, act), pictures, by);
        if (!earlier.isEmpty()) {
            throw HazardProblem.PHOTO_USED_BEFORE
                    .with(words(earlier.values().iterator().next()))
                    .at("/photos");
        }
    }

    /** A closure needs a picture that is neither the find's, nor the unit's own, nor of an earlier recheck. */
    void requireNew(HazardId id, UUID act, List<String> pictures, Actor by) {
        var hazard = hazards.read(id, by);
        var known = new HashSet<>(hazard.finding().photos());
        acts.submissions(id).forEach(submission -> known.addAll(submission.photos()));
        acts.rechecks(id).stream()
                .filter(recheck -> !recheck.id().equals(act))
                .forEach(recheck -> known.addAll(recheck.photos()));
        boolean nothingNew = !pictures.isEmpty() && known.containsAll(pictures);
        if (nothingNew && hazard.isOpen()) {
            throw HazardProblem.PROOF_NOT_NEW.with(hazard.number()).at("/photos");
        }
    }

    private static Text words(List<HazardView.PhotoUse> earlier) {
        return Text.of(
                earlier.stream().map(use -> use.words().zh()).collect(Collectors.joining("；")),
                earlier.stream().map(use -> use.words().en()).collect(Collectors.joining("; ")));
    }
}
