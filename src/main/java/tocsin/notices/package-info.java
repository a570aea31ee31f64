/**
 * Who is told what, once: the inbox, what changed since somebody last looked, the timeline of a record. It follows the journal and nobody
 * calls it; it knows no record type and asks the rooms for words and for leave to read.
 */
@NullMarked
@ApplicationModule(
        displayName = "消息提醒 notices",
        allowedDependencies = {"foundation", "ledger", "organization", "agenda"})
package tocsin.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
