package tocsin.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.foundation.RecordGuard;

/** Vouches for the accounts an administrator may see. */
@Component
class AccountGuard implements RecordGuard {
    private final Accounts accounts;

    AccountGuard(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        var readable = new HashSet<UUID>();
        for (var record : records) {
            try {
                accounts.read(new AccountId(record), by);
                readable.add(record);
            } catch (Problem refused) {
                continue; // not this reader's to see, or no account
            }
        }
        return readable;
    }
}
