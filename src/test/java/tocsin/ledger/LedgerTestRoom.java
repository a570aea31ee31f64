package tocsin.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Scope;
import tocsin.foundation.TownClock;

/** The room put together by hand on a database of a test's own. */
final class LedgerTestRoom {
    static final UUID TOWN = new UUID(7, 12);
    static final AreaPath TOWN_PATH = new AreaPath("1.2.");
    static final UUID FIRE_SECTOR = new UUID(8, 1);
    static final AreaPath FIRE_PATH = new AreaPath("1.");

    private LedgerTestRoom() {}

    /** One connection for all statements: opening one costs more than most statements. */
    static DataSource oneConnection(TestDatabase database) {
        try {
            return new SingleConnectionDataSource(database.dataSource().getConnection(), true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static LedgerStore store(DataSource database) {
        return new LedgerStore(JdbcClient.create(database), new TownClock());
    }

    static LedgerParameters parameters() {
        AreaLookup areas = id -> id.equals(TOWN) ? Optional.of(TOWN_PATH) : Optional.empty();
        SectorLookup sectors = id -> id.equals(FIRE_SECTOR) ? Optional.of(FIRE_PATH) : Optional.empty();
        return new LedgerParameters(
                only(AreaLookup.class, areas),
                only(SectorLookup.class, sectors),
                new ImportKinds(none(ImportDefinition.class)));
    }

    static Ledgers ledgers(LedgerStore store) {
        return new Ledgers(none(LedgerDefinition.class), parameters(), store);
    }

    static <T> ObjectProvider<T> only(Class<T> type, T bean) {
        return new StaticListableBeanFactory(Map.of("it", bean)).getBeanProvider(type);
    }

    static <T> ObjectProvider<T> none(Class<T> type) {
        return new StaticListableBeanFactory().getBeanProvider(type);
    }

    /** Somebody who may read and write kennels in these parts. */
    static Actor reader(Scope scope) {
        return new Actor(
                UUID.nameUUIDFromBytes(scope.toString().getBytes(StandardCharsets.UTF_8)),
                "顾清",
                null,
                scope.parts().stream()
                        .map(part -> new Actor.Grant(
                                null, "网格员", Set.of(KennelRegister.READ.code(), KennelRegister.WRITE.code()), part))
                        .toList());
    }

    static Actor reader(String area) {
        return reader(new Scope(List.of(new Scope.Part(new AreaPath(area), AreaPath.EVERYWHERE))));
    }
}
