package tocsin.hazards;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that an act leaves beside the hazard: a notice, a submission, a recheck. Those of one table are written together. */
interface ActRow {
    /** The table in this room's schema. */
    String table();

    /** Values by column; the same columns for every row of a table. */
    Map<String, @Nullable Object> columns();
}
