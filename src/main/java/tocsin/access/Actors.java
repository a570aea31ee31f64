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
import tocsin.organization.Incumbent;
import tocsin.organization.Incumbents;
import tocsin.organization.PersonId;
import tocsin.organization.PostHeld;

/** Makes the actor that a person is on this day: every post held today with what its role allows, over its area and sector. */
@Service
public class Actors {
    private final Incumbents incumbents;
    private final Roles roles;
    private final TownClock clock;

    Actors(Incumbents incumbents, Roles roles, TownClock clock) {
        this.incumbents = incumbents;
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
        var incumbent = incumbents.of(person, clock.today());
        var counting = roles.counting(incumbent.posts(), administrator);
        var bodies = counting.stream()
                .map(post -> post.organization().value())
                .distinct()
                .toList();
        var actor = new Actor(
                person.value(),
                incumbent.name(),
                bodies.size() == 1 ? bodies.getFirst() : null,
                counting.stream().flatMap(post -> grant(post, incumbent)).toList());
        return new Present(actor, counting);
    }

    private Stream<Actor.Grant> grant(PostHeld post, Incumbent incumbent) {
        return roles.find(post.role()).stream()
                .flatMap(role -> reach(post.area(), incumbent)
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
    private static Stream<AreaPath> reach(AreaView area, Incumbent incumbent) {
        return area.level() == AreaLevel.COUNTRY
                ? Stream.of(AreaPath.EVERYWHERE)
                : Stream.concat(
                        Stream.of(area.path()), incumbent.formerPaths().getOrDefault(area.path(), List.of()).stream());
    }
}
