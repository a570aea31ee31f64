package tocsin.premises;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Receipts;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Rulebook;

/** Finds places that may be one: before a new one is saved, and among those on file. Shows nobody a place they may not read. */
@Service
public class Likenesses {
    private static final double METRES_PER_DEGREE = 80_000;
    private static final int MOST_PAIRS = 200;

    private final LikenessStore store;
    private final PremisesStore places;
    private final Rulebook rulebook;
    private final Receipts receipts;
    private final TownClock clock;

    Likenesses(LikenessStore store, PremisesStore places, Rulebook rulebook, Receipts receipts, TownClock clock) {
        this.store = store;
        this.places = places;
        this.rulebook = rulebook;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** A place on file that may be the one described, and by what. */
    record Like(UUID id, String number, String name, String address, String areaName, List<Text> reasons) {}

    /** Two files that may be one place. */
    record Pair(Like one, Like other) {}

    List<Like> around(Likeness.Look look, @Nullable UUID except, Actor by) {
        var rule = rule();
        return store.around(look, rule.nearMetres() / METRES_PER_DEGREE).stream()
                .filter(found -> !found.id().equals(except) && mayRead(found, by))
                .map(found -> like(found, Likeness.reasons(look, found.look(), rule)))
                .filter(like -> !like.reasons().isEmpty())
                .sorted(java.util.Comparator.comparingInt(
                        (Like like) -> -like.reasons().size()))
                .limit(8)
                .toList();
    }

    /**
     * Of many descriptions the ones that may be a place on file, each with the one it is most like.
     *
     * @param looks by a number of the caller's
     */
    Map<Integer, Like> onFile(Map<Integer, Likeness.Look> looks, Actor by) {
        var rule = rule();
        var sharing = new HashMap<String, Set<LikenessStore.Found>>();
        for (var place : store.sharing(looks.values())) {
            if (mayRead(place, by)) {
                keys(place.look())
                        .forEach(key -> sharing.computeIfAbsent(key, none -> new LinkedHashSet<>())
                                .add(place));
            }
        }
        var likes = new HashMap<Integer, Like>();
        looks.forEach((row, look) -> keys(look)
                .flatMap(key -> sharing.getOrDefault(key, Set.of()).stream())
                .distinct()
                .map(place -> like(place, Likeness.reasons(look, place.look(), rule)))
                .max(java.util.Comparator.comparingInt(like -> like.reasons().size()))
                .filter(like -> !like.reasons().isEmpty())
                .ifPresent(like -> likes.put(row, like)));
        return likes;
    }

    /** By what two may be one, as the rule of today has it. */
    List<Text> reasons(Likeness.Look one, Likeness.Look other) {
        return Likeness.reasons(one, other, rule());
    }

    private static Stream<String> keys(Likeness.Look look) {
        return Stream.of("n" + look.name(), "a" + look.address(), look.phone() == null ? "" : "p" + look.phone())
                .filter(key -> key.length() > 1);
    }

    List<Pair> pairs(AreaPath area, Actor by) {
        var rule = rule();
        var suspected = store.pairs(area);
        var found = new HashMap<UUID, LikenessStore.Found>();
        store
                .list(suspected.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .toList())
                .stream()
                .filter(place -> mayRead(place, by))
                .forEach(place -> found.put(place.id(), place));
        return suspected.stream()
                .filter(pair -> found.containsKey(pair.one()) && found.containsKey(pair.other()))
                .map(pair -> {
                    var one = Objects.requireNonNull(found.get(pair.one()));
                    var other = Objects.requireNonNull(found.get(pair.other()));
                    var reasons = Likeness.reasons(one.look(), other.look(), rule);
                    return new Pair(like(one, reasons), like(other, reasons));
                })
                .filter(pair -> !pair.one().reasons().isEmpty())
                .sorted(java.util.Comparator.comparingInt(
                        (Pair pair) -> -pair.one().reasons().size()))
                .limit(MOST_PAIRS)
                .toList();
    }

    /**
     * Says that two files that look alike are two places; nobody is asked about them again.
     *
     * @param act id of the judgement; repeated, it changes nothing
     */
    @Transactional
    public void keepApart(PremisesId one, UUID act, KeepApart command, Actor by) {
        if (receipts.first(act, command)) {
            for (var id : List.of(one, command.other())) {
                var premises = places.find(id)
                        .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id.value()))
                        .premises();
                by.require(PremisesPermission.CORRECT, premises.areaPath(), premises.sectorPath());
            }
            store.keepApart(
                    one.value(), command.other().value(), command.reason().strip(), by.id(), clock.today());
        }
    }

    /** Two files are two places, and why. */
    public record KeepApart(
            @jakarta.validation.constraints.NotNull PremisesId other,

            @jakarta.validation.constraints.NotBlank @jakarta.validation.constraints.Size(max = 500)
            String reason) {}

    private Likeness.Rule rule() {
        return rulebook.inForce("premises/likeness", Likeness.Rule.class, clock.today())
                .values();
    }

    private static boolean mayRead(LikenessStore.Found found, Actor by) {
        return by.may(PremisesPermission.READ, found.areaPath(), found.sectorPath(), found.organizationId());
    }

    private static Like like(LikenessStore.Found found, List<Text> reasons) {
        return new Like(found.id(), found.number(), found.name(), found.address(), found.areaName(), reasons);
    }
}
