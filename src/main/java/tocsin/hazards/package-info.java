/**
 * A hazard from the day it is found to the day it is closed, and back when it relapses: found, graded, closed on the spot or ordered,
 * rectified, rechecked by somebody else. It does not know listed supervision, inspections or penalties; rooms above call it.
 */
@NullMarked
@ApplicationModule(
        displayName = "隐患闭环 hazards",
        allowedDependencies = {
            "foundation",
            "batches",
            "rulebook",
            "figures",
            "ledger",
            "organization",
            "agenda",
            "documents",
            "premises"
        })
package tocsin.hazards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
