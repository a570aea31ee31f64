package tocsin.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param account login name
 * @param name the person's
 * @param administrator the administration it may carry out; null for an account of the business
 * @param lockedUntil when tries are taken again; null: not locked, or no longer
 * @param disabledOn first day it lets nobody in; null: in use
 * @param password the generated one, in the one answer that made it; null ever after
 */
public record AccountView(
        AccountId id,
        String account,
        UUID personId,
        String name,
        @Nullable String administrator,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        @Nullable LocalDate disabledOn,
        int version,
        @Nullable String password) {

    static AccountView of(Account account, String person, @Nullable PlainPassword generated) {
        return new AccountView(
                account.id(),
                account.name(),
                account.person().value(),
                person,
                account.administrator(),
                account.mustChange(),
                account.lockout().lockedUntil(),
                account.disabledOn(),
                account.version(),
                generated == null ? null : generated.text());
    }

    /** Without the password, so that a view may stand in a log. */
    @Override
    public String toString() {
        return "account " + id.value();
    }
}
