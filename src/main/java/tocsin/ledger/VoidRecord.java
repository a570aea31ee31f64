package tocsin.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Declares a record void, or restores one that was. */
record VoidRecord(@NotBlank @Size(max = 500) String reason) {}
