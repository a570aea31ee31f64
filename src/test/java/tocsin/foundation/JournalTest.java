package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import tocsin.database.TestDatabase;

/** The one stream of facts: it only grows, and only together with what it tells. */
class JournalTest {
    private final TestDatabase database = TestDatabase.create();
    private final FoundationRoom room = new FoundationRoom(database);

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update foundation.journal set body = '{}'",
                "update foundation.journal set body = '{}' where false",
                "delete from foundation.journal",
                "truncate foundation.journal",
                "truncate foundation.journal cascade"
            })
    void whatIsWrittenCannotBeChanged(String attempt) {
        room.record("kennels.Built");
        assertThatThrownBy(() -> room.sql().sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("the journal only grows");
        assertThat(room.kinds()).containsExactly("kennels.Built");
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        var journal = room.get(Journal.class);
        assertThatThrownBy(() -> journal.record(FoundationRoom.fact("kennels.Built"), FoundationRoom.CLERK))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> journal.recordAll(List.of(), FoundationRoom.CLERK))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(room.kinds()).isEmpty();
    }

    @Test
    void aFactGoesWithTheRowItTells() {
        assertThatThrownBy(() -> room.inTransaction(() -> {
                    room.sql()
                            .sql("insert into foundation.setting values ('dog', 'Rex')")
                            .update();
                    room.get(Journal.class).record(FoundationRoom.fact("kennels.Named"), FoundationRoom.CLERK);
                    room.sql()
                            .sql("insert into foundation.setting values ('dog', 'Bello')")
                            .update();
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(room.kinds()).isEmpty();
    }

    @Test
    void manyFactsKeepTheirOrder() {
        var facts = List.of(
                FoundationRoom.fact("kennels.C"), FoundationRoom.fact("kennels.A"), FoundationRoom.fact("kennels.B"));
        room.inTransaction(() -> room.get(Journal.class).recordAll(facts, FoundationRoom.CLERK));
        assertThat(room.kinds()).containsExactly("kennels.C", "kennels.A", "kennels.B");
    }

    @Test
    void itSaysWhoWhenWhereAndWhat() {
        var before = room.get(TownClock.class).instant();
        room.record("kennels.Built");
        var entry = only();
        assertThat(entry.at()).isBetween(before, room.get(TownClock.class).instant());
        assertThat(entry.by()).isEqualTo(FoundationRoom.CLERK.id());
        assertThat(entry.post()).isEqualTo("县消安委办科员");
        assertThat(entry.area()).isEqualTo(new AreaPath("1.2."));
        assertThat(entry.body()).isEqualTo("{\"times\":3}");
        assertThat(entry.isFrom("kennels")).isTrue();
        assertThat(entry.isFrom("kennel")).isFalse();
    }

    @Test
    void aMachineActsInNoPost() {
        room.inTransaction(
                () -> room.get(Journal.class).record(FoundationRoom.fact("kennels.Built"), Actor.INSTALLATION));
        assertThat(only().post()).isNull();
    }

    @Test
    void aFactOfAMovedClockBearsTheMovedTime() {
        var moment = java.time.Instant.parse("2024-02-29T16:00:00Z");
        TownClock.at(moment, () -> room.record("kennels.Built"));
        assertThat(only().at()).isEqualTo(moment);
        assertThat(only().on()).isEqualTo("2024-03-01");
    }

    @Test
    void theNewestComesFirstAndOnlyFromTheReadersParts() {
        write("1.2.", "kennels.A");
        write("1.2.3.", "kennels.B");
        write("1.20.", "kennels.C");
        write("1.2.", "kennels.D");
        var timeline = room.get(Timeline.class);
        assertThat(timeline.since(0, parts(new Scope.Part(new AreaPath("1.2."), AreaPath.EVERYWHERE)), "kennels.B", 10))
                .extracting(JournalEntry::kind)
                .containsExactly("kennels.D", "kennels.A");
        assertThat(timeline.since(2, parts(new Scope.Part(AreaPath.EVERYWHERE, AreaPath.EVERYWHERE)), "none", 1))
                .extracting(JournalEntry::kind)
                .containsExactly("kennels.D");
        var unit = new Scope.Part(AreaPath.EVERYWHERE, AreaPath.EVERYWHERE, new UUID(7, 9));
        assertThat(timeline.since(0, parts(unit), "none", 10)).isEmpty();
        assertThat(timeline.since(0, Scope.NOTHING, "none", 10)).isEmpty();
    }

    private static Scope parts(Scope.Part part) {
        return new Scope(List.of(part));
    }

    private void write(String area, String kind) {
        var fact = new Fact(kind, UUID.randomUUID(), new AreaPath(area), new FoundationRoom.Barked(1), new byte[32]);
        room.inTransaction(() -> room.get(Journal.class).record(fact, FoundationRoom.CLERK));
    }

    private JournalEntry only() {
        return room.get(Timeline.class)
                .about(FoundationRoom.SUBJECT, Long.MAX_VALUE, 10)
                .getFirst();
    }
}
