package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.TestDatabase;

/** An id chosen by a client stands for one request for ever. */
class ReceiptsTest {
    private static final UUID ID = new UUID(7, 3);

    private final TestDatabase database = TestDatabase.create();
    private final FoundationRoom room = new FoundationRoom(database);
    private final Receipts receipts = room.get(Receipts.class);

    record Feed(String dog, int bones) {}

    record Walk(String dog, int bones) {}

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void theSameBodyAgainIsTheSameRequest() {
        assertThat(first(ID, new Feed("Rex", 2))).isTrue();
        assertThat(first(ID, new Feed("Rex", 2))).isFalse();
        assertThat(first(new UUID(7, 4), new Feed("Rex", 2))).isTrue();
    }

    @Test
    void anotherBodyUnderTheSameIdIsAConflict() {
        first(ID, new Feed("Rex", 2));
        assertThatThrownBy(() -> first(ID, new Feed("Rex", 3)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(FoundationProblem.ID_TAKEN));
        assertThat(FoundationProblem.ID_TAKEN.status().value()).isEqualTo(409);
    }

    @Test
    void anotherActWithTheSameWordsIsAConflictToo() {
        first(ID, new Feed("Rex", 2));
        assertThatThrownBy(() -> first(ID, new Walk("Rex", 2))).isInstanceOf(Problem.class);
    }

    @Test
    void aRequestThatFailedMayBeMadeAnew() {
        assertThatThrownBy(() -> room.inTransaction(() -> {
                    receipts.first(ID, new Feed("Rex", 2));
                    throw new IllegalStateException("no bones");
                }))
                .hasMessage("no bones");
        assertThat(first(ID, new Feed("Rex", 3))).isTrue();
    }

    @Test
    void ofTwoAtOnceOneIsFirst() {
        var open = room.begin(() -> receipts.first(ID, new Feed("Rex", 2)));
        var second = CompletableFuture.supplyAsync(
                () -> first(ID, new Feed("Rex", 2)), Executors.newVirtualThreadPerTaskExecutor());
        open.commit();
        assertThat(second.join()).isFalse();
    }

    @Test
    void ofManyTheNewOnesAreNamedAndOneConflictRefusesAll() {
        var known = new UUID(7, 5);
        first(known, new Feed("Rex", 2));
        var commands = new HashMap<UUID, Feed>();
        commands.put(known, new Feed("Rex", 2));
        commands.put(ID, new Feed("Bello", 1));
        assertThat(firsts(commands)).containsExactly(ID);
        commands.put(known, new Feed("Rex", 9));
        commands.put(new UUID(7, 6), new Feed("Tell", 1));
        assertThatThrownBy(() -> firsts(commands)).isInstanceOf(Problem.class);
        assertThat(first(new UUID(7, 6), new Feed("Tell", 1))).isTrue();
    }

    @Test
    void noReceiptIsGivenOutsideATransaction() {
        assertThatThrownBy(() -> receipts.first(ID, new Feed("Rex", 2)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActOnARecordInAStateHasOneId() {
        assertThat(Receipts.idOf(ID, "close", 1))
                .isEqualTo(Receipts.idOf(ID, "close", 1))
                .isNotEqualTo(Receipts.idOf(ID, "close", 2))
                .isNotEqualTo(Receipts.idOf(ID, "open", 1))
                .isNotEqualTo(Receipts.idOf(new UUID(7, 4), "close", 1));
    }

    private boolean first(UUID id, Object command) {
        return Boolean.TRUE.equals(room.get(TransactionTemplate.class).execute(begun -> receipts.first(id, command)));
    }

    private java.util.Set<UUID> firsts(HashMap<UUID, Feed> commands) {
        return room.get(TransactionTemplate.class).execute(begun -> receipts.firsts(commands));
    }
}
