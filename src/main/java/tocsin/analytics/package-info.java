/**
 * Situation: the figures of an area, of its children, of the months before and of the year before, each with the door to what it counts.
 * It knows metrics only by their catalogue, and no record type.
 */
@NullMarked
@ApplicationModule(
        displayName = "统计研判 analytics",
        allowedDependencies = {"foundation", "figures", "organization"})
package tocsin.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
