package tocsin.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Calls a mapping by a name of its own. @param version as the person saw it */
record RenameMapping(@NotBlank @Size(max = 60) String name, int version) {}
