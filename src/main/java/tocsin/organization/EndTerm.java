package tocsin.organization;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Ends the holding of a post or a duty: {@code untilOn} is the first day it is no longer held. */
public record EndTerm(@NotNull LocalDate untilOn, int version) {}
