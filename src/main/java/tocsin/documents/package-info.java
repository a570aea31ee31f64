/**
 * Files by their hash, kept once and never changed; numbered papers, what they say frozen at issue, their bytes kept as first given out;
 * the templates and marks they are made with. It does not know what a paper orders, nor who may issue one.
 */
@NullMarked
@ApplicationModule(
        displayName = "文书档案 documents",
        allowedDependencies = {"foundation", "ledger", "organization", "proof"})
package tocsin.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
