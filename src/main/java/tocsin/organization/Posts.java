package tocsin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FieldChanges;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;

/** Posts and the people who hold them, from when to when. */
@Service
public class Posts {
    private final PostStore store;
    private final Areas areas;
    private final Sectors sectors;
    private final Organizations organizations;
    private final Journal journal;
    private final Receipts receipts;
    private final Terms terms;

    Posts(PostStore store, Areas areas, Sectors sectors, Organizations organizations, Telling telling) {
        this.store = store;
        this.areas = areas;
        this.sectors = sectors;
        this.organizations = organizations;
        this.journal = telling.journal();
        this.receipts = telling.receipts();
        this.terms = telling.terms();
    }

    /** The posts a person holds on a local day, widest area first. */
    public List<PostHeld> heldBy(PersonId person, LocalDate on) {
        return store.heldBy(person.value(), on);
    }

    /** Every post the person ever held, newest first. */
    public List<PostHeld> everHeldBy(PersonId person) {
        return store.everHeldBy(person.value());
    }

    /** Everybody who holds a post in one of these organizations on a local day, by organization. */
    public Map<UUID, List<UUID>> holdersIn(Collection<UUID> organizations, LocalDate on) {
        return organizations.isEmpty()
                ? Map.of()
                : store.holders(organizations, on).stream()
                        .collect(Collectors.groupingBy(
                                pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    /**
     * Who holds a post of one of these roles for a node or one above it on a day, the nearest first.
     *
     * @param node the present path of the node
     * @param sector of the record that is meant
     * @param most how many are wanted
     */
    public List<PostHolder> nearest(Collection<String> roles, AreaPath node, AreaPath sector, LocalDate on, int most) {
        var trail = areas.trail(node).stream().map(step -> step.id().value()).toList();
        return store.holders(roles, trail, sector, on, most);
    }

    /** Opens a post; refused outside the asker's area. */
    @Transactional
    public void open(UUID id, OpenPost command, Actor by) {
        openAll(Map.of(id, command), by);
    }

    /** Opens posts, all or none; repeats change nothing. */
    @Transactional
    public void openAll(Map<UUID, OpenPost> commands, Actor by) {
        var fresh = new LinkedHashMap<>(commands);
        fresh.keySet().retainAll(receipts.firsts(commands));
        if (fresh.isEmpty()) {
            return;
        }
        var opened = described(fresh, by);
        organizations.requireAll(
                opened.stream().map(PostStore.Post::organizationId).toList());
        var salts = store.insertAll(opened);
        journal.recordAll(
                opened.stream()
                        .map(post -> opened(post, Objects.requireNonNull(salts.get(post.id()))))
                        .toList(),
                by);
    }

    private List<PostStore.Post> described(Map<UUID, OpenPost> commands, Actor by) {
        var standing = areas.allStanding(
                commands.values().stream().map(OpenPost::areaId).collect(Collectors.toSet()));
        var all = new ArrayList<PostStore.Post>();
        commands.forEach((id, command) -> {
            var area = Objects.requireNonNull(standing.get(command.areaId()));
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            all.add(described(id, command, area));
        });
        return all;
    }

    private PostStore.Post described(UUID id, OpenPost command, AreaView area) {
        return new PostStore.Post(
                id,
                command.title().strip(),
                command.organizationId().value(),
                area.id().value(),
                area.path(),
                command.sectorId(),
                command.sectorId() == null
                        ? AreaPath.EVERYWHERE
                        : sectors.get(command.sectorId()).path(),
                command.role(),
                Organizations.typed(command.dutyText()),
                null,
                1);
    }

    private static Fact opened(PostStore.Post post, UUID salt) {
        return Fact.of(
                new DutyEvent.PostOpened(post.organizationId(), post.areaId(), post.sectorPath(), post.role()),
                post.id(),
                post.areaPath(),
                RecordDigest.of(post, salt));
    }

    /** The post as this reader may see it; 404 outside the reader's area. */
    PostStore.Post read(UUID id, Actor by) {
        var post = store.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        FoundationProblem.NOT_FOUND.unless(
                by.scope(OrganizationPermission.READ).parts().stream()
                        .anyMatch(part -> part.area().contains(post.areaPath())),
                id);
        return post;
    }

    /** Names of what stands around a post. */
    record Around(
            String organization, String area, @Nullable Text sector) {}

    Around around(PostStore.Post post) {
        return new Around(
                organizations.get(new OrganizationId(post.organizationId())).name(),
                areas.get(new AreaId(post.areaId())).name(),
                post.sectorId() == null ? null : sectors.get(post.sectorId()).name());
    }

    /** Everybody who held a post, newest first. */
    List<PostController.Term> terms(UUID post) {
        return store.terms(post);
    }

    /** Corrects what a post is called and the safety duty written into it. */
    @Transactional
    public void correct(UUID id, UUID act, CorrectPost command, Actor by) {
        if (receipts.first(act, command)) {
            var before = store.lock(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
            by.require(OrganizationPermission.MANAGE, before.areaPath(), AreaPath.EVERYWHERE);
            OrganizationProblem.WITHDRAWN.unless(before.retiredOn() == null, before.title());
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            var after = before.corrected(command.title().strip(), Organizations.typed(command.dutyText()));
            var salt = store.correct(after);
            var changes = new FieldChanges()
                    .note("title", before.title(), after.title())
                    .note("dutyText", before.dutyText(), after.dutyText());
            journal.record(
                    Fact.of(
                                    new DutyEvent.PostCorrected(after.dutyText() != null, after.version()),
                                    id,
                                    after.areaPath(),
                                    RecordDigest.of(after, salt))
                            .changing(changes.all()),
                    by);
        }
    }

    /** Lets a person hold a post. */
    @Transactional
    public void hold(UUID post, UUID id, HoldPost command, Actor by) {
        holdAll(Map.of(id, new Hold(post, command)), by);
    }

    /** Which post is to be held, and by whom. */
    public record Hold(UUID post, HoldPost command) {}

    /** Lets people hold posts, all or none, by the id of each holding; repeats change nothing. */
    @Transactional
    public void holdAll(Map<UUID, Hold> commands, Actor by) {
        var noted = new HashMap<UUID, HoldPost>();
        commands.forEach((id, hold) -> noted.put(id, hold.command()));
        var fresh = new LinkedHashMap<>(commands);
        fresh.keySet().retainAll(receipts.firsts(noted));
        if (fresh.isEmpty()) {
            return;
        }
        var posts = store.list(fresh.values().stream().map(Hold::post).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(PostStore.Post::id, post -> post));
        var held = new ArrayList<PostStore.Holding>();
        fresh.forEach((id, hold) -> held.add(holding(id, hold, posts.get(hold.post()), by)));
        var salts = store.saveAll(held);
        journal.recordAll(
                held.stream()
                        .map(holding -> held(
                                holding,
                                Objects.requireNonNull(posts.get(holding.postId())),
                                Objects.requireNonNull(salts.get(holding.id()))))
                        .toList(),
                by);
    }

    private static PostStore.Holding holding(UUID id, Hold hold, PostStore.@Nullable Post known, Actor by) {
        if (known == null) {
            throw FoundationProblem.NOT_FOUND.with(hold.post());
        }
        var command = hold.command();
        by.require(OrganizationPermission.MANAGE, known.areaPath(), AreaPath.EVERYWHERE);
        OrganizationProblem.WITHDRAWN.unless(known.retiredOn() == null, known.title());
        OrganizationProblem.OWN_POST.unless(!command.personId().value().equals(by.id()), known.title());
        Terms.require(command.fromOn(), command.untilOn());
        return new PostStore.Holding(
                id, hold.post(), command.personId().value(), command.fromOn(), command.untilOn(), command.acting(), 1);
    }

    private static Fact held(PostStore.Holding holding, PostStore.Post post, UUID salt) {
        return Fact.of(
                new DutyEvent.PostHeldFrom(holding.postId(), holding.personId(), holding.fromOn(), holding.acting()),
                holding.personId(),
                post.areaPath(),
                RecordDigest.of(holding, salt));
    }

    /** Ends a holding: from {@code untilOn} on the person no longer holds the post. */
    @Transactional
    public void end(UUID holding, EndTerm command, Actor by) {
        var before = store.lockHolding(holding).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(holding));
        if (receipts.first(Receipts.idOf(holding, "end", command.version()), command)) {
            var post = store.find(before.postId()).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(before.postId()));
            by.require(OrganizationPermission.MANAGE, post.areaPath(), AreaPath.EVERYWHERE);
            FoundationProblem.CHANGED_MEANWHILE.unless(
                    before.version() == command.version(), command.version(), before.version());
            terms.requireEnd(before.fromOn(), command.untilOn());
            var after = new PostStore.Holding(
                    holding,
                    before.postId(),
                    before.personId(),
                    before.fromOn(),
                    command.untilOn(),
                    before.acting(),
                    before.version() + 1);
            var salt = Objects.requireNonNull(store.saveAll(List.of(after)).get(holding));
            journal.record(
                    Fact.of(
                            new DutyEvent.PostLeft(before.postId(), before.personId(), command.untilOn()),
                            before.personId(),
                            post.areaPath(),
                            RecordDigest.of(after, salt)),
                    by);
        }
    }
}
