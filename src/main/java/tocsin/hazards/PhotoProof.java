package tocsin.hazards;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.documents.Files;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/**
 * What a picture must be to prove something: taken for this act, unless whoever shows it was asked and vouches for it. Pictures that the
 * installation itself drew stand for photographs and are not judged.
 */
@Component
class PhotoProof {
    private final PhotoUses uses;
    private final ActStore acts;
    private final Files files;

    PhotoProof(PhotoUses uses, ActStore acts, Files files) {
        this.uses = uses;
        this.acts = acts;
        this.files = files;
    }

    /** What is known of the pictures that acts show, and of those their hazards were shown by before. */
    Known load(List<HazardAct> given) {
        var proving = given.stream().filter(PhotoProof::proves).toList();
        var taken = files.addedByPeople(proving.stream()
                .flatMap(act -> act.command().pictures().stream())
                .collect(Collectors.toSet()));
        if (taken.isEmpty()) {
            return new Known(Set.of(), Map.of(), Map.of());
        }
        var hazards = proving.stream().map(HazardAct::hazard).collect(Collectors.toSet());
        return new Known(taken, uses.earlier(taken), acts.photos(hazards));
    }

    private static boolean proves(HazardAct act) {
        return switch (act.command()) {
            case RectifyOnTheSpot it -> true;
            case SubmitRectification it -> true;
            case RecordRecheck it -> it.passed();
            default -> false;
        };
    }

    /**
     * Pictures by what they did before.
     *
     * @param taken those that somebody took
     * @param uses where each served
     * @param shown what the hazards were shown by, beside the find
     */
    record Known(Set<String> taken, Map<String, List<PhotoUse>> uses, Map<HazardId, Set<String>> shown) {
        Known {
            var kept = new HashMap<HazardId, Set<String>>();
            shown.forEach((hazard, photos) -> kept.put(hazard, new HashSet<>(photos)));
            shown = kept;
        }

        /** An act of the same list has shown these. */
        void show(HazardId hazard, Collection<String> photos) {
            shown.computeIfAbsent(hazard, id -> new HashSet<>()).addAll(photos);
        }
    }

    /** Asks about pictures that have served before; whoever was asked confirms and is let through. */
    void askIfUsed(HazardAct act, @Nullable Boolean confirmed, Seen seen) {
        if (Boolean.TRUE.equals(confirmed)) {
            return;
        }
        for (var picture : act.command().pictures()) {
            var earlier = seen.photos().uses().getOrDefault(picture, List.of());
            if (!earlier.isEmpty()) {
                throw HazardProblem.PHOTO_USED_BEFORE
                        .with(words(earlier, act.by()))
                        .at("/photos");
            }
        }
    }

    /** A closure needs a picture that is neither the find's, nor the unit's own, nor of an earlier recheck. */
    void requireNew(Hazard hazard, HazardAct act, Seen seen) {
        var pictures = act.command().pictures();
        var old = new HashSet<>(hazard.finding().photos());
        old.addAll(seen.photos().shown().getOrDefault(hazard.id(), Set.of()));
        old.retainAll(seen.photos().taken());
        if (!pictures.isEmpty() && old.containsAll(pictures)) {
            throw HazardProblem.PROOF_NOT_NEW.with(hazard.number()).at("/photos");
        }
    }

    private Text words(List<PhotoUse> earlier, Actor by) {
        var shown = uses.shown(earlier, by);
        return Text.of(
                shown.stream().map(use -> use.words().zh()).collect(Collectors.joining("；")),
                shown.stream().map(use -> use.words().en()).collect(Collectors.joining("; ")));
    }
}
