package tocsin.operations;

import java.sql.SQLException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.HealthState;
import tocsin.foundation.Text;

/** Tells whether a request gets a connection to the database: it borrows one itself. */
@Component
class PoolHealth implements HealthPart {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SLOW = Duration.ofMillis(500);

    private final DatabaseLookStore store;

    PoolHealth(DatabaseLookStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "pool";
    }

    @Override
    public Text label() {
        return Text.of("数据库连接池", "Connection pool");
    }

    @Override
    public HealthReading look() {
        long begun = System.nanoTime();
        boolean came = borrow();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var pool = store.pool();
        if (!came) {
            return HealthReading.of(
                    HealthState.OUT_OF_SERVICE,
                    Text.of(
                                    "{0} 条连接都在用，{1} 个请求在等，{2} 秒内没有等到一条。请查看数据库中长时间未结束的查询；持续如此可调大连接池。",
                                    "All {0} connections are in use, {1} requests wait, and none came free within {2} s. Look for queries"
                                            + " that do not end; if it stays so, make the pool larger.")
                            .with(pool.most(), pool.waiting(), PATIENCE.toSeconds()));
        }
        var counts = Text.of("{0} 条连接中 {1} 条在用。", "{1} of {0} connections are in use.")
                .with(pool.most(), pool.active());
        return took.compareTo(SLOW) < 0
                ? HealthReading.of(HealthState.UP, counts)
                : HealthReading.of(
                        HealthState.DEGRADED,
                        Text.of("等了 {0} 毫秒才有空闲连接。{1}", "A connection came free only after {0} ms. {1}")
                                .with(took.toMillis(), counts));
    }

    private boolean borrow() {
        try {
            return store.borrow(PATIENCE);
        } catch (SQLException failure) {
            return false;
        }
    }
}
