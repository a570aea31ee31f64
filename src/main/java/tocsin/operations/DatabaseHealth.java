package tocsin.operations;

import java.sql.SQLException;
import org.springframework.stereotype.Component;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.HealthState;
import tocsin.foundation.Text;

/** Out of service when the database does not answer or takes no writing. */
@Component
class DatabaseHealth implements HealthPart {
    private final DatabaseLookStore store;

    DatabaseHealth(DatabaseLookStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Text label() {
        return Text.of("数据库", "Database");
    }

    @Override
    public HealthReading look() {
        try {
            return store.ask().writable()
                    ? HealthReading.of(HealthState.UP, Text.of("有应答，可写入。", "It answers and can be written to."))
                    : HealthReading.of(
                            HealthState.OUT_OF_SERVICE,
                            Text.of(
                                    "数据库只能读，不能写：它可能是备库，或被设为只读。请检查连接地址和 default_transaction_read_only。",
                                    "The database can only be read: it may be a standby, or set to read-only. Check the address and"
                                            + " default_transaction_read_only."));
        } catch (SQLException failure) {
            return HealthReading.of(
                    HealthState.OUT_OF_SERVICE,
                    Text.of(
                                    "连不上数据库（SQLSTATE {0}）：请检查数据库是否在运行、地址和密码是否正确、连接数是否用尽。恢复后会自动重连。",
                                    "The database cannot be reached (SQLSTATE {0}): see whether it runs, whether address and password are"
                                            + " right, and whether its connections are used up. The server connects again by itself.")
                            .with(failure.getSQLState()));
        }
    }
}
