package tocsin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.ProvenRowStore;
import tocsin.foundation.Text;

/** Accounts: the rows the journal vouches for. What opens them is in their digest and in nothing that is handed out. */
@Component
class ProvenAccountStore extends ProvenRowStore {
    /** Facts of other records, and one that tells also of nobody. */
    private static final List<Class<?>> OTHERS =
            List.of(AccessEvent.RoundOrdered.class, AccessEvent.SetUpDone.class, AccessEvent.SignInRefused.class);

    ProvenAccountStore(JdbcClient sql) {
        super(sql, Text.of("账号", "Accounts"), "access.account", "select * from access.account", ofAccounts());
    }

    private static Collection<Class<?>> ofAccounts() {
        return all(AccessEvent.class).stream()
                .filter(event -> !event.isEnum() && !OTHERS.contains(event))
                .<Class<?>>map(event -> event)
                .toList();
    }

    @Override
    public Set<String> shared() {
        return Set.of(Fact.kindOf(AccessEvent.SignInRefused.class));
    }

    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    protected Row row(ResultSet row) throws SQLException {
        var account = AccountStore.account(row);
        return new Row(account.id().value(), account.forDigest(), row.getObject("salt", UUID.class));
    }
}
