package tocsin.premises;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a place stands and into which corners it falls. */
record Layout(
        PremisesId premises,
        @Nullable String street,
        @Nullable String alley,
        List<LayOut.Corner> corners,
        int version) {
    /** Before anything was said. */
    static Layout none(PremisesId premises) {
        return new Layout(premises, null, null, List.of(), 0);
    }
}
