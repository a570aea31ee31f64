package tocsin.organization;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Puts a person's citizen identification number on file, or takes it off.
 *
 * @param residentNumber as on the card; null takes it off the file
 * @param version of the person, as seen
 */
public record IdentifyPerson(@Nullable @Size(max = 40) String residentNumber, int version) {}
