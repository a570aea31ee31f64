/**
 * Numbers of law and custom as data: editions with a source and a day, chosen by the day of the fact and the area; the working calendar;
 * catalogues. It knows no record type, and decides nothing: rooms read their rule and decide.
 */
@NullMarked
@ApplicationModule(displayName = "规则库 rulebook", allowedDependencies = "foundation")
package tocsin.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
