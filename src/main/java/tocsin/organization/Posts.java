package tocsin.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        if (receipts.first(id, command)) {
            var area = areas.getStanding(command.areaId());
            AreaPath sector = command.sectorId() == null
                    ? AreaPath.EVERYWHERE
                    : sectors.get(command.sectorId()).path();
            by.require(OrganizationPermission.MANAGE, area.path(), AreaPath.EVERYWHERE);
            organizations.get(command.organizationId());
            var post = new PostStore.Post(
                    id,
                    command.title().strip(),
                    command.organizationId().value(),
                    area.id().value(),
                    area.path(),
                    command.sectorId(),
                    sector,
                    command.role(),
                    Organizations.typed(command.dutyText()),
                    null,
                    1);
            var salt = store.save(post);
            journal.record(
                    Fact.of(
                            new DutyEvent.PostOpened(post.organizationId(), post.areaId(), sector, post.role()),
                            id,
                            area.path(),
                            RecordDigest.of(post, salt)),
                    by);
        }
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
        if (receipts.first(id, command)) {
            var known = store.find(post).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(post));
            by.require(OrganizationPermission.MANAGE, known.areaPath(), AreaPath.EVERYWHERE);
            OrganizationProblem.WITHDRAWN.unless(known.retiredOn() == null, known.title());
            OrganizationProblem.OWN_POST.unless(!command.personId().value().equals(by.id()), known.title());
            Terms.require(command.fromOn(), command.untilOn());
            var holding = new PostStore.Holding(
                    id, post, command.personId().value(), command.fromOn(), command.untilOn(), command.acting(), 1);
            var salt = store.save(holding);
            journal.record(
                    Fact.of(
                            new DutyEvent.PostHeldFrom(post, holding.personId(), holding.fromOn(), holding.acting()),
                            holding.personId(),
                            known.areaPath(),
                            RecordDigest.of(holding, salt)),
                    by);
        }
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
            var salt = store.save(after);
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
