/**
 * Files that hang on records of any kind: what they are, when and where a picture was taken, who hung them up and who took them away.
 * It asks the rooms who may read a record and knows nothing else of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "附件 attachments",
        allowedDependencies = {"foundation", "documents", "organization"})
package tocsin.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
