/** Files by their hash: kept once, never changed, of a known kind. It does not know what they prove. */
@NullMarked
@ApplicationModule(
        displayName = "文书档案 documents",
        allowedDependencies = {"foundation"})
package tocsin.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
