/**
 * Figures: what each record counts for, sums of it at every node of the area tree, and the metrics made from them. A room declares what
 * its records count for and its metrics; this room keeps the sums by difference and can always recount them. It knows no record type.
 */
@NullMarked
@ApplicationModule(displayName = "指标 figures", allowedDependencies = "foundation")
package tocsin.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
