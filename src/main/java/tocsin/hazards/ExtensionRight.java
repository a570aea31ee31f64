package tocsin.hazards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.hazards.ExtensionStore.Granted;
import tocsin.hazards.ExtensionStore.Issuer;
import tocsin.hazards.NoticePaperStore.Holding;
import tocsin.organization.OrganizationKind;

/**
 * In whose hands the time of hazards is: of the body that issued the paper in force, and of those above it in its line.
 *
 * @param holdings posts of those who act
 * @param issuers bodies by paper
 * @param granted what was granted already
 */
record ExtensionRight(List<Holding> holdings, Map<UUID, Issuer> issuers, Map<HazardId, Granted> granted) {
    /** Governments, their committees' offices and villages are one line; every department is one of its own. */
    private static final List<OrganizationKind> OF_THE_GROUND = List.of(
            OrganizationKind.GOVERNMENT, OrganizationKind.SAFETY_COMMITTEE_OFFICE, OrganizationKind.VILLAGE_COMMITTEE);

    /** Whose paper it is; none when it was issued in the name of an area, or there is none. */
    Optional<Issuer> issuer(@Nullable RectificationNotice paper) {
        return paper == null ? Optional.empty() : Optional.ofNullable(issuers.get(paper.id()));
    }

    /** True for the body that issued the paper and for those above it; where no body issued, for whoever may issue there. */
    boolean reaches(@Nullable RectificationNotice paper, Actor by, LocalDate on) {
        return by.isMachine()
                || issuer(paper)
                        .map(issuer -> posts(by, on)
                                .anyMatch(post -> post.body().id().equals(issuer.id()) || isAbove(post, issuer)))
                        .orElse(true);
    }

    /** True for those above the body that issued the paper. */
    boolean isAbove(@Nullable RectificationNotice paper, Actor by, LocalDate on) {
        return by.isMachine()
                || issuer(paper)
                        .map(issuer -> posts(by, on).anyMatch(post -> isAbove(post, issuer)))
                        .orElse(false);
    }

    private static boolean isAbove(Holding post, Issuer issuer) {
        var own = post.body().area();
        return !own.equals(issuer.area()) && own.contains(issuer.area()) && line(post.kind()) == line(issuer.kind());
    }

    private static OrganizationKind line(OrganizationKind kind) {
        return OF_THE_GROUND.contains(kind) ? OrganizationKind.GOVERNMENT : kind;
    }

    private java.util.stream.Stream<Holding> posts(Actor by, LocalDate on) {
        return holdings.stream()
                .filter(post -> post.person().equals(by.id())
                        && !post.fromOn().isAfter(on)
                        && (post.untilOn() == null || post.untilOn().isAfter(on)));
    }

    /** Why a page does not offer it; null: it may. */
    @Nullable
    Text obstacle(@Nullable RectificationNotice paper, Actor by, LocalDate on) {
        return reaches(paper, by, on)
                ? null
                : Text.of("期限由发文的{0}或其上级延长", "Only {0}, which issued the paper, or a body above it extends the time")
                        .with(issuer(paper).map(Issuer::name).orElse(""));
    }

    /** How often the time of a hazard was extended since it was last set, and the day it was set to. */
    Granted granted(Hazard hazard, LocalDate dueOn) {
        return granted.getOrDefault(hazard.id(), new Granted(0, dueOn));
    }

    /** Goes along with a decision. */
    void grant(Hazard before, LocalDate dueOn) {
        var so = granted(before, dueOn);
        granted.put(before.id(), new Granted(so.times() + 1, so.setTo()));
    }
}
