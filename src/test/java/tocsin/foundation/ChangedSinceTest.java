package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tocsin.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What changed since a position is found without reading the journal through. A hundred thousand facts of fifty towns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedSinceTest {
    private final TestDatabase database = TestDatabase.create();
    private final FoundationRoom room = new FoundationRoom(database);

    @BeforeAll
    void fill() {
        room.sql().sql("""
                insert into foundation.journal (at, by_id, kind, subject, area, body, digest)
                select timestamptz '2026-01-01 00:00Z' + n * interval '1 second', gen_random_uuid(), 'kennels.Built', gen_random_uuid(),
                       '1.' || n % 50 || '.' || n % 700 || '.', '{}', '\\x00'
                from generate_series(1, 100000) n
                """).update();
        room.sql().sql("analyze foundation.journal").update();
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void aWholeCountySinceLately() {
        assertThat(rowsRead("position > 99000 and ((area >= '1.' and area < '1/'))"))
                .isLessThan(600);
    }

    @Test
    void aWholeCountySinceEver() {
        assertThat(rowsRead("position > 0 and ((area >= '1.' and area < '1/'))"))
                .isLessThan(600);
    }

    @Test
    void aTownSinceLately() {
        assertThat(rowsRead("position > 99000 and ((area >= '1.7.' and area < '1.7/'))"))
                .isLessThan(2_100);
    }

    @Test
    void aGridSinceEver() {
        assertThat(rowsRead("position > 0 and ((area >= '1.7.57.' and area < '1.7.57/'))"))
                .isLessThan(300);
    }

    @Test
    void twoGridsSinceLately() {
        assertThat(
                        rowsRead(
                                "position > 99000 and ((area >= '1.7.57.' and area < '1.7.57/') or (area >= '1.8.8.' and area < '1.8.8/'))"))
                .isLessThan(300);
    }

    /** How many rows of the journal were fetched, those thrown away included. */
    private long rowsRead(String condition) {
        var plan = room.sql()
                .sql("explain (analyze, format json) select * from foundation.journal where " + condition
                        + " order by position desc limit 500")
                .query(String.class)
                .single();
        assertThat(plan).doesNotContain("Seq Scan");
        return read(CanonicalJson.read(plan).get(0).get("Plan"));
    }

    private static long read(JsonNode plan) {
        double rows = 0;
        if (plan.path("Node Type").asString().contains("Scan")) {
            rows = (plan.path("Actual Rows").asDouble()
                            + plan.path("Rows Removed by Filter").asDouble()
                            + plan.path("Rows Removed by Index Recheck").asDouble())
                    * plan.path("Actual Loops").asDouble();
        }
        for (var part : plan.path("Plans")) {
            rows = Math.max(rows, read(part));
        }
        return Math.round(rows);
    }
}
