package tocsin.premises;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Makes one file two again, because they are two places after all. */
record UndoMerge(@NotBlank @Size(max = 500) String reason) {}
