package tocsin.premises;

import java.util.Map;
import tocsin.foundation.Actor;

/** A room above tells how many of its records hang on a place, by key, counting only what the reader may see. */
public interface PremisesCounts {
    Map<String, Long> of(PremisesId premises, Actor by);
}
