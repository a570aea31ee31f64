package tocsin.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes an import back whole, or reinstates what was taken back. */
record TakeBackImport(@NotBlank @Size(max = 500) String reason) {}
