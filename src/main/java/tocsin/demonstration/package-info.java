/**
 * The invented county of Wanghuo (望火县), made by the same commands users use with the clock moved: its ground, its people, its premises
 * and two years of hazards. Division code 99 01 01 is unused nationally, telephone numbers begin with 000. It serves demonstrations and tests.
 */
@NullMarked
@ApplicationModule(
        displayName = "演示县 demonstration",
        allowedDependencies = {
            "foundation",
            "rulebook",
            "figures",
            "organization",
            "agenda",
            "documents",
            "attachments",
            "ledger",
            "access",
            "premises",
            "hazards",
            "rentals",
            "lookbacks",
            "screening"
        })
package tocsin.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
