package tocsin.hazards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.MaskedByPost;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;

/** Hazards that somebody chose from the ledger, each with what may be done on it: what a desk must know to act on many at once. */
@Service
class HazardSelection {
    private final Hazards hazards;
    private final HazardLoading.Rows rows;
    private final HazardActions actions;
    private final PremisesRegister premises;

    HazardSelection(Hazards hazards, HazardLoading.Rows rows, HazardActions actions, PremisesRegister premises) {
        this.hazards = hazards;
        this.rows = rows;
        this.actions = actions;
        this.premises = premises;
    }

    /**
     * One hazard of a selection.
     *
     * @param responsible who answers for safety at the premises, as its file says today
     * @param notice the paper in force
     * @param setting code of {@code hazard-settings}
     * @param site code of {@code site-kinds}
     */
    record Selected(
            HazardId id,
            String number,
            String premisesName,
            HazardStatus status,
            int version,
            @Nullable Responsible responsible,
            @Nullable Notice notice,
            @Nullable String setting,
            @Nullable String site,
            List<HazardView.Action> actions) {}

    record Responsible(String name, @MaskedByPost @Nullable String phone) {}

    /** A paper and who it names responsible. */
    record Notice(UUID id, String number, String responsibleName) {}

    /** Those that the reader may see, in the order asked for. */
    List<Selected> of(List<UUID> ids, Actor by) {
        var found = hazards.readAll(Set.copyOf(ids), by).stream()
                .collect(Collectors.toMap(hazard -> hazard.id().value(), hazard -> hazard));
        var keys = found.values().stream().map(Hazard::id).toList();
        var notices = notices(keys);
        var submitters = rows.acts().submitters(keys);
        var places = premises.list(found.values().stream()
                .map(hazard -> hazard.place().premises().value())
                .collect(Collectors.toSet()));
        var right = actions.extensions(
                keys, notices.values().stream().flatMap(List::stream).toList(), by);
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .map(hazard -> selected(
                        hazard,
                        notices.getOrDefault(hazard.id(), List.of()),
                        submitters.getOrDefault(hazard.id(), Set.of()),
                        places.get(hazard.place().premises().value()),
                        right,
                        by))
                .toList();
    }

    private Map<HazardId, List<RectificationNotice>> notices(Collection<HazardId> ids) {
        return rows.notices().list(ids).stream().collect(Collectors.groupingBy(RectificationNotice::hazard));
    }

    private Selected selected(
            Hazard hazard,
            List<RectificationNotice> papers,
            Set<UUID> submitters,
            @Nullable PremisesView place,
            ExtensionRight right,
            Actor by) {
        var notice =
                papers.stream().filter(paper -> !paper.isVoid()).findFirst().orElse(null);
        return new Selected(
                hazard.id(),
                hazard.number(),
                place == null ? "" : place.name(),
                hazard.status(),
                hazard.version(),
                place == null || place.responsibleName() == null
                        ? null
                        : new Responsible(place.responsibleName(), place.responsiblePhone()),
                notice == null ? null : new Notice(notice.id(), notice.number(), notice.responsibleName()),
                hazard.course().setting(),
                hazard.course().site(),
                actions.of(hazard, papers, submitters, right, by));
    }
}
