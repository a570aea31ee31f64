package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tocsin.foundation.Text;

/** Exports too large to be waited for: ordered, left, found again, fetched, cancelled, and told when they come to nothing. */
@TestPropertySource(properties = "tocsin.exports.rows-at-once=100")
class ExportJobTest extends LedgerRoomTest {
    private static final int MANY = 5_000;

    @Autowired
    private ConfigurableApplicationContext context;

    @BeforeEach
    void ledgersOfManyRows() {
        ledgers.add(series("many", "许多", MANY, "m.n::text"));
        ledgers.add(series("slow", "慢", 1_000_000, "m.n || substr(pg_sleep(0.0002)::text, 9)"));
    }

    @AfterEach
    void nothingRunsOn() {
        for (var actor : List.of("county", "town")) {
            get(actor, "/api/exports").json().forEach(job -> {
                put(actor, "/api/exports/" + job.get("id").asString() + "/cancellation", "{}");
                send(
                        actor,
                        HttpRequest.newBuilder(
                                        uri("/api/exports/" + job.get("id").asString()))
                                .DELETE());
            });
        }
    }

    @Test
    void whatIsTooLargeToWaitForGoesOutAsAJobAndIsFetched() {
        var refused = get("county", "/api/ledgers/many/export?format=csv");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).contains("5000", "100", "后台导出");
        assertThat(get("county", "/api/ledgers/many")
                        .json()
                        .get("exportsAtOnce")
                        .asInt())
                .isEqualTo(100);

        var id = ordered("county", "many", "\"format\":\"csv\"");
        var ready = settled("county", id, "READY");
        assertThat(ready.json().get("rowsWritten").asInt()).isEqualTo(MANY);
        assertThat(ready.json().has("keptUntil"))
                .as("no room here says that files end")
                .isFalse();
        var file = get("county", "/api/exports/" + id + "/file");
        assertThat(file.status()).isEqualTo(200);
        assertThat(new String(file.response().body(), StandardCharsets.UTF_8).lines())
                .hasSize(MANY + 1);
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".csv");
        assertThat(facts(id)).containsExactly("ExportOrdered", "ExportReady", "ExportDownloaded");
    }

    @Test
    void aWorkbookHoldsWhatWasAskedForAndNothingElse() throws IOException {
        for (int number = 1; number <= 3; number++) {
            kennel("后台-" + number, number == 3 ? "1.3." : "1.2.", "\"keeper\":\"后台主人\",\"dogs\":" + number);
        }
        var id = ordered("town", "kennels", "\"keeper\":\"后台主人\",\"columns\":\"number,dogs\",\"sort\":\"number\"");
        settled("town", id, "READY");
        try (var book = tocsin.spreadsheets.Spreadsheet.open(
                get("town", "/api/exports/" + id + "/file").saved(".xlsx"))) {
            var rows = new java.util.ArrayList<String>();
            book.read(
                    book.sheets().getFirst(),
                    row -> rows.add(row.cells().getFirst().text()));
            assertThat(rows).as("the other town's kennel is not in it").containsExactly("编号", "后台-1", "后台-2");
        }
    }

    @Test
    void theSameOrderTwiceIsOneExportAndAnotherUnderItsIdIsRefused() {
        var id = ordered("county", "many", "");
        assertThat(put("county", "/api/exports/" + id, order("many", "")).status())
                .isEqualTo(200);
        assertThat(put("county", "/api/exports/" + id, order("many", "\"format\":\"csv\""))
                        .status())
                .isEqualTo(409);
        settled("county", id, "READY");
        assertThat(facts(id)).containsExactly("ExportOrdered", "ExportReady");
    }

    @Test
    void anOrderThatCannotBeUnderstoodIsRefusedAtOnce() {
        assertThat(put("county", "/api/exports/" + newId(), order("many", "\"colour\":\"red\""))
                        .detail())
                .contains("colour");
        assertThat(put("county", "/api/exports/" + newId(), order("nothing", ""))
                        .status())
                .isEqualTo(404);
        assertThat(put("nobody", "/api/exports/" + newId(), order("many", "")).status())
                .isEqualTo(403);
    }

    @Test
    void oneUnderWayIsCancelledAndLeavesNoFile() {
        var id = ordered("county", "slow", "");
        await(() ->
                get("county", "/api/exports/" + id).json().get("rowsWritten").asInt() > 0);
        assertThat(send(
                                "county",
                                HttpRequest.newBuilder(uri("/api/exports/" + id))
                                        .DELETE())
                        .status())
                .as("not removed while under way")
                .isEqualTo(409);
        put("county", "/api/exports/" + id + "/cancellation", "{}");
        assertThat(get("county", "/api/exports/" + id).json().get("stage").asString())
                .isEqualTo("CANCELLED");
        await(() -> Files.notExists(DATA.resolve("exports/" + id + ".part")));
        var none = get("county", "/api/exports/" + id + "/file");
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.detail()).contains("已取消");
        assertThat(facts(id)).containsExactly("ExportOrdered", "ExportCancelled");
    }

    @Test
    void threeAtATimeAreEnoughForOnePerson() {
        var running = List.of(ordered("town", "slow", ""), ordered("town", "slow", ""), ordered("town", "slow", ""));
        var fourth = put("town", "/api/exports/" + newId(), order("slow", ""));
        assertThat(fourth.status()).isEqualTo(409);
        assertThat(fourth.detail()).contains("3");
        put("town", "/api/exports/" + running.getFirst() + "/cancellation", "{}");
        assertThat(put("town", "/api/exports/" + newId(), order("slow", "")).status())
                .isEqualTo(200);
    }

    @Test
    void aFileIsForWhoeverAskedAndOnlyWhileHisPostsStillReachAsFar() {
        var id = ordered("county", "many", "");
        settled("county", id, "READY");
        assertThat(get("town", "/api/exports/" + id).status()).isEqualTo(404);
        assertThat(get("town", "/api/exports/" + id + "/file").status()).isEqualTo(404);
        var before = ACTORS.get("county");
        try {
            ACTORS.put(
                    "county",
                    new tocsin.foundation.Actor(
                            before.id(),
                            before.name(),
                            null,
                            LedgerTestRoom.reader("1.2.").grants()));
            var refused = get("county", "/api/exports/" + id + "/file");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.detail()).contains("重新导出");
        } finally {
            ACTORS.put("county", before);
        }
        assertThat(get("county", "/api/exports/" + id + "/file").status()).isEqualTo(200);
    }

    @Test
    void whatIsTakenOffTheListIsGoneWithItsFile() {
        var id = ordered("county", "many", "");
        settled("county", id, "READY");
        assertThat(DATA.resolve("exports/" + id)).exists();
        send("county", HttpRequest.newBuilder(uri("/api/exports/" + id)).DELETE());
        assertThat(DATA.resolve("exports/" + id)).doesNotExist();
        assertThat(get("county", "/api/exports/" + id).status()).isEqualTo(404);
        assertThat(facts(id)).endsWith("ExportRemoved");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldWithWhatToDo() throws IOException {
        var exports = DATA.resolve("exports");
        var aside = DATA.resolve("aside");
        Files.createDirectories(exports);
        Files.move(exports, aside);
        Files.createFile(exports);
        UUID id;
        try {
            id = ordered("county", "many", "");
            var failed = settled("county", id, "FAILED");
            assertThat(failed.json().at("/failure/detail").asString()).contains("磁盘");
            assertThat(getEnglish("county", "/api/exports/" + id)
                            .json()
                            .at("/failure/title")
                            .asString())
                    .isEqualTo("The file could not be written");
        } finally {
            Files.delete(exports);
            Files.move(aside, exports);
        }
        assertThat(facts(id)).containsExactly("ExportOrdered", "ExportFailed");
    }

    @Test
    void whatAStopOfTheServerInterruptedBeginsAnewAndNotForEver() throws IOException {
        var once = interrupted(1);
        var often = interrupted(3);
        Files.createDirectories(DATA.resolve("exports"));
        Files.writeString(DATA.resolve("exports/" + once + ".part"), "half a file");
        context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        assertThat(settled("county", once, "READY").json().get("rowsWritten").asInt())
                .isEqualTo(MANY);
        assertThat(settled("county", often, "FAILED")
                        .json()
                        .at("/failure/detail")
                        .asString())
                .contains("停了 3 次");
    }

    /** An export as a server leaves it that was killed while writing. */
    private UUID interrupted(int begun) {
        var id = ordered("county", "many", "");
        settled("county", id, "READY");
        sql.sql("update ledger.export_job set stage = 'WRITING', begun = :begun, rows_written = 2000 where id = :id")
                .param("begun", begun)
                .param("id", id)
                .update();
        return id;
    }

    private UUID ordered(String actor, String ledger, String question) {
        var id = newId();
        var answer = put(actor, "/api/exports/" + id, order(ledger, question));
        assertThat(answer.status()).as(() -> answer.json().toString()).isEqualTo(200);
        return id;
    }

    private static String order(String ledger, String question) {
        return "{\"ledger\":\"" + ledger + "\",\"question\":{" + question + "}}";
    }

    private Answer settled(String actor, UUID id, String stage) {
        await(() -> stage.equals(
                get(actor, "/api/exports/" + id).json().get("stage").asString()));
        return get(actor, "/api/exports/" + id);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int tries = 0; tries < 400; tries++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("waited twenty seconds for nothing");
    }

    private List<String> facts(UUID id) {
        return sql
                .sql("select kind from foundation.journal where subject = :id order by position")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(kind -> kind.replace("ledger.", ""))
                .toList();
    }

    private static LedgerDefinition series(String name, String label, int rows, String text) {
        return new LedgerDefinition(
                name,
                Text.of(label, name),
                "test",
                "/" + name + "/{id}",
                "generate_series(1, " + rows + ") as m (n)",
                "lpad(to_hex(m.n), 32, '0')::uuid",
                "'1.2.'",
                null,
                KennelRegister.READ,
                List.of(
                        LedgerColumn.code("number", "编号", "Number", "lpad(m.n::text, 8, '0')"),
                        LedgerColumn.text("name", "名称", "Name", text)),
                "number",
                List.of());
    }
}
