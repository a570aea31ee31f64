package tocsin.premises;

import org.jspecify.annotations.Nullable;
import tocsin.organization.PersonId;

/**
 * Says who inspects a place by name (实名制).
 *
 * @param inspectorId null: nobody is named any more
 * @param version of the file as it was seen
 */
record NameInspector(@Nullable PersonId inspectorId, int version) {}
