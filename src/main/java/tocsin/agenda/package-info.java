/**
 * Whatever somebody owes by a date, in one table with one clock and one ladder: remind, overdue, one level up. It does not know what a
 * hazard is: rooms above say what they are owed, and tell its words when asked.
 */
@NullMarked
@ApplicationModule(
        displayName = "待办时限 agenda",
        allowedDependencies = {"foundation", "rulebook", "ledger", "organization"})
package tocsin.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
