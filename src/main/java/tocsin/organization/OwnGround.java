package tocsin.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** The organizations, people, posts and duties that stand on ground. */
@Component
class OwnGround implements GroundRecords {
    private static final Text ORGANIZATIONS = Text.of("家单位", "organizations");
    private static final Text PEOPLE = Text.of("名人员", "people");
    private static final Text POSTS = Text.of("个在任岗位", "posts held");

    private final GroundStore store;
    private final Rows rows;
    private final Duties duties;
    private final Journal journal;
    private final TownClock clock;

    OwnGround(GroundStore store, Rows rows, Duties duties, Journal journal, TownClock clock) {
        this.store = store;
        this.rows = rows;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    /** Reads what digests are made of. */
    @Component
    record Rows(OrganizationStore organizations, PersonStore people, PostStore posts) {}

    @Override
    public List<Standing> standing(AreaPath ground) {
        return List.of(
                        new Standing(ORGANIZATIONS, store.organizations(ground)),
                        new Standing(PEOPLE, store.people(ground)),
                        new Standing(POSTS, store.postsHeld(ground, clock.today())))
                .stream()
                .filter(each -> each.count() > 0)
                .toList();
    }

    @Override
    public void follow(GroundChange change, Actor by) {
        var facts = new ArrayList<Fact>();
        store.moveOrganizations(change)
                .forEach(gone -> facts.add(fact(
                        change,
                        gone,
                        id -> rows.organizations().find(new OrganizationId(id)),
                        Organization::areaPath)));
        store.movePeople(change)
                .forEach(gone -> facts.add(fact(
                        change,
                        gone,
                        id -> rows.people().find(new PersonId(id)).map(People::row),
                        PersonView::areaPath)));
        store.movePosts(change)
                .forEach(gone -> facts.add(fact(change, gone, id -> rows.posts().find(id), PostStore.Post::areaPath)));
        if (change.node() == null) {
            store.moveDuties(change);
        }
        journal.recordAll(facts, by);
    }

    private static <T> Fact fact(
            GroundChange change,
            GroundStore.Gone gone,
            Function<UUID, java.util.Optional<T>> find,
            Function<T, AreaPath> path) {
        var row = find.apply(gone.id()).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(gone.id()));
        return Fact.of(
                new AreaEvent.WentWithGround(change.ground(), change.into()),
                gone.id(),
                path.apply(row),
                RecordDigest.of(row, gone.salt()));
    }

    /** Nobody answers for a node that is no more. */
    void endDuties(AreaId area, LocalDate on, Actor by) {
        store.openDuties(area, on).forEach(duty -> duties.endWithGround(duty, on, by));
    }
}
