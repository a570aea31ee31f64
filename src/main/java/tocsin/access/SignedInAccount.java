package tocsin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Whose account a request is made with, for logs: an id that names nobody. */
public final class SignedInAccount {
    private static final String ATTRIBUTE = SignedInAccount.class.getName();

    private SignedInAccount() {}

    /** The account of a request; empty while nobody is signed in. */
    public static Optional<UUID> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof UUID account ? Optional.of(account) : Optional.empty();
    }

    static void note(HttpServletRequest request, AccountId account) {
        request.setAttribute(ATTRIBUTE, account.value());
    }
}
