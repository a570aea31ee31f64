/**
 * What a person can ask of the program in a terminal. A command opens the database, starts the rooms, calls one door
 * and prints what it says; it decides nothing itself.
 */
@ApplicationModule(displayName = "命令 commands")
@NullMarked
package tocsin.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
