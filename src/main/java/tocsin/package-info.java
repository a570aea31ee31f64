/** The application: its entry and its commands. Every room below is a package of its own. */
@NullMarked
package tocsin;

import org.jspecify.annotations.NullMarked;
