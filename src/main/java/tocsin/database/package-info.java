/**
 * Where the data stand: the embedded PostgreSQL server and the migrations of every room. It knows no room by its
 * contents, only the order in which their tables are made.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tocsin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
