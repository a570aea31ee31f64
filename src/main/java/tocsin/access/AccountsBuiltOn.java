package tocsin.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.BuiltOn;
import tocsin.foundation.Text;

/** Accounts stand on people. */
@Component
class AccountsBuiltOn implements BuiltOn {
    private final AccountStore store;

    AccountsBuiltOn(AccountStore store) {
        this.store = store;
    }

    @Override
    public List<Work> on(Collection<UUID> records) {
        return store.heldBy(records).stream()
                .map(held -> new Work(
                        held.person(),
                        held.account(),
                        Text.of("登录账号“{0}”", "account “{0}”").with(held.name()),
                        null))
                .toList();
    }
}
