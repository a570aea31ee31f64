package tocsin.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tocsin.organization.PersonId;

/**
 * Opens an account for a person.
 *
 * @param account login name, folded to lower case
 * @param password null: one is generated and shown once
 * @param mustChange whether the first sign-in asks for a new password; null: it does; a generated one always does
 */
public record OpenAccount(
        @NotNull PersonId personId,
        @NotBlank @Size(max = 32) String account,
        @Nullable PlainPassword password,
        @Nullable Boolean mustChange) {

    /** What a repeat is compared by: a digest of a password must not lie about. */
    OpenAccount withoutPassword() {
        return new OpenAccount(personId, account, null, mustChange);
    }

    boolean asksForChange() {
        return password == null || mustChange == null || mustChange;
    }
}
