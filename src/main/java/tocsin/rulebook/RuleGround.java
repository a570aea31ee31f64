package tocsin.rulebook;

import java.util.Optional;
import tocsin.foundation.AreaPath;

/** Where editions may hold: whoever keeps the area tree tells the rulebook, which knows none. */
public interface RuleGround {
    /** A place: what it is called and where it stands in today's tree. */
    record Place(String code, String name, AreaPath path) {}

    /** The place that bears this division code today. */
    Optional<Place> find(String code);

    /** The place this installation serves: the one county, or the root of the tree when there are several. */
    Optional<Place> served();
}
