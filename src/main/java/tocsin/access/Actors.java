package tocsin.access;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.PostHeld;
import tocsin.organization.Posts;

/** Makes the actor that a person is on this day: every post held today with what its role allows, over its area and sector. */
@Service
public class Actors {
    private final People people;
    private final Posts posts;
    private final Areas areas;
    private final Roles roles;
    private final TownClock clock;

    Actors(People people, Posts posts, Areas areas, Roles roles, TownClock clock) {
        this.people = people;
        this.posts = posts;
        this.areas = areas;
        this.roles = roles;
        this.clock = clock;
    }

    /** A person and the posts in which he or she acts. */
    record Present(Actor actor, List<PostHeld> posts) {}

    /** The person in the posts of the business held on the clock's today, as commands take it. For rooms above and for the demonstration. */
    public Actor of(PersonId person) {
        return present(person, null).actor();
    }

    /** @param administrator the administration the person's account was opened for, null for the business */
    Present present(PersonId person, @Nullable String administrator) {
        var counting = roles.counting(posts.heldBy(person, clock.today()), administrator);
        var bodies = counting.stream()
                .map(post -> post.organization().value())
                .distinct()
                .toList();
        var actor = new Actor(
                person.value(),
                people.get(person).name(),
                bodies.size() == 1 ? bodies.getFirst() : null,
                counting.stream().flatMap(this::grant).toList());
        return new Present(actor, counting);
    }

    private Stream<Actor.Grant> grant(PostHeld post) {
        return roles.find(post.role()).stream()
                .flatMap(role -> reach(post.area())
                        .map(path -> new Actor.Grant(
                                post.post(),
                                post.title(),
                                role.permissions(),
                                new Scope.Part(
                                        path,
                                        post.sector(),
                                        role.isForOwnOrganization()
                                                ? post.organization().value()
                                                : null))));
    }

    /**
     * A post over the whole country reaches everything, also a tree that was imported beside that node. Any other reaches its subtree, and
     * where ground that lies there today lay before: closed facts stay where they happened.
     */
    private Stream<AreaPath> reach(AreaView area) {
        return area.level() == AreaLevel.COUNTRY
                ? Stream.of(AreaPath.EVERYWHERE)
                : Stream.concat(Stream.of(area.path()), areas.formerPaths(area.path()).stream());
    }
}
