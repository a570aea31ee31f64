package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerQuestionsTest extends LedgerRoomTest {
    private static final String ROWS = "/api/ledgers/kennels/rows";

    @BeforeEach
    void fillAnew() {
        sql.sql("delete from kennels.record").update();
        kennel(
                "K-1",
                "1.2.3.",
                "\"keeper\":\"林婶 100%\",\"danger\":\"HIGH\",\"dogs\":3,\"registeredOn\":\"2026-03-01\"");
        kennel("K-2", "1.2.", "\"keeper\":\"陈力\",\"danger\":\"LOW\",\"dogs\":1,\"registeredOn\":\"2026-03-02\"");
        kennel("K-3", "1.3.", "\"keeper\":\"韦小舟\",\"danger\":\"HIGH\",\"dogs\":9");
        kennel("K-4", "2.1.", "\"keeper\":\"邻县人\",\"danger\":\"HIGH\",\"dogs\":2,\"registeredOn\":\"2026-03-04\"");
    }

    @Test
    void theSignedOutAndThoseWithoutThePermissionGetNothing() {
        for (var path :
                List.of("/api/ledgers/kennels", ROWS, "/api/ledgers/kennels/export", "/api/ledgers/kennels/template")) {
            assertThat(get("", path).status()).isEqualTo(401);
            assertThat(get("nobody", path).status()).isEqualTo(403);
        }
        assertThat(get("county", "/api/ledgers/dragons").status()).isEqualTo(404);
        assertThat(get("county", "/api/ledgers/dragons").detail()).contains("dragons");
    }

    @Test
    void aLedgerTellsItsColumnsButNeverHowTheyAreFound() {
        var ledger = get("county", "/api/ledgers/kennels").json();
        assertThat(ledger.get("columns").get(1).get("label").get("zh").asString())
                .isEqualTo("饲养人");
        assertThat(ledger.get("defaultSort").asString()).isEqualTo("-registeredOn");
        assertThat(ledger.get("canImport").asBoolean()).isTrue();
        assertThat(ledger.toString()).doesNotContain("fields->>").doesNotContain("kennels.record");
    }

    @Test
    void rowsOutsideTheScopeNeitherAppearNorCount() {
        var page = get("county", ROWS).json();
        assertThat(numbers(page)).containsExactly("K-2", "K-1", "K-3");
        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(page.get("totals").get(0).get("value").asInt()).isEqualTo(2);
        assertThat(numbers(get("town", ROWS).json())).containsExactly("K-2", "K-1");
    }

    @Test
    void aStrangerFindsNothingByAnyQuestion() {
        sql.sql("delete from kennels.record where area_path like '2.%'").update();
        for (var question : List.of(
                "", "?keeper=" + encoded("林"), "?sort=number", "?danger=HIGH", "?area=" + LedgerTestRoom.TOWN)) {
            var page = get("stranger", ROWS + question).json();
            assertThat(page.get("rows").size()).isZero();
            assertThat(page.get("total").asInt()).isZero();
            assertThat(page.get("totals").get(0).get("value").asInt()).isZero();
        }
        assertThat(new String(
                        get("stranger", "/api/ledgers/kennels/export?format=csv")
                                .response()
                                .body(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("K-");
    }

    @Test
    void narrowingToAnAreaOrASectorOnlyNarrows() {
        assertThat(numbers(get("county", ROWS + "?area=" + LedgerTestRoom.TOWN).json()))
                .containsExactly("K-2", "K-1");
        assertThat(numbers(
                        get("stranger", ROWS + "?area=" + LedgerTestRoom.TOWN).json()))
                .isEmpty();
        assertThat(numbers(get("county", ROWS + "?sector=" + LedgerTestRoom.FIRE_SECTOR)
                        .json()))
                .isEmpty();
    }

    @Test
    void aPartOfATextIsTakenWordForWord() {
        assertThat(numbers(get("county", ROWS + "?keeper=" + encoded("%")).json()))
                .containsExactly("K-1");
        assertThat(numbers(get("county", ROWS + "?keeper=" + encoded("_")).json()))
                .isEmpty();
        assertThat(numbers(get("county", ROWS + "?keeper=" + encoded("' or 1=1 --"))
                        .json()))
                .isEmpty();
        assertThat(numbers(get("county", ROWS + "?number=" + encoded("k-1")).json()))
                .containsExactly("K-1");
    }

    @ParameterizedTest(name = "{0} is refused naming {1}")
    @CsvSource(delimiter = '|', textBlock = """
            colour=red                          | colour
            keeper;drop table x=1               | keeper;drop
            sort=number;drop table              | number;drop table
            sort=-vaccinated                    | vaccinated
            danger=MEDIUM                       | MEDIUM
            danger=HIGH,MEDIUM                  | MEDIUM
            dogs=many                           | many
            dogs=3..                            |
            dogs=9..1                           | 9..1
            dogs=1e999999999..                  | 1e999999999
            dogs=..                             | ..
            registeredOn=2026-02-30..           | 2026-02-30
            registeredOn=2026-03-05..2026-03-01 | 2026-03-05..2026-03-01
            inspectedAt=yesterday..             | yesterday
            vaccinated=maybe                    | maybe
            limit=0                             | 0
            limit=501                           | 501
            limit=x                             | x
            area=nowhere                        | nowhere
            area=00000000-0000-0000-0000-000000000000 | 00000000-0000-0000-0000-000000000000
            sector=1                            | 1
            after=rubbish                       | after
            """)
    void aQuestionThatDoesNotFitIsRefusedByName(String question, String named) {
        var pair = question.split("=", 2);
        var answer = get("county", ROWS + "?" + encoded(pair[0]) + "=" + encoded(pair[1]));
        if (named == null) {
            assertThat(answer.status()).isEqualTo(200);
        } else {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.detail()).contains(named);
            assertThat(getEnglish("county", ROWS + "?" + encoded(pair[0]) + "=" + encoded(pair[1]))
                            .detail())
                    .contains(named)
                    .doesNotContainPattern("[\\u4e00-\\u9fff]");
        }
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(delimiter = '|', textBlock = """
            foo=1       | /foo    | 筛选 | a filter | foo | danger, vaccinated
            sort=xyz    | /sort   | sort | sort     | xyz | number, keeper
            """)
    void whereverALedgerIsAskedAnUnknownFilterOrOrderIsRefusedSayingWhatThereIs(
            String question, String pointer, String zh, String en, String named, String offered) {
        for (var address : List.of("?", "/rows?", "/export?", "/counts?column=danger&")) {
            var path = "/api/ledgers/kennels" + address + question;
            var answer = get("county", path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
            assertThat(answer.detail()).contains(zh, named).contains(offered.split(", "));
            assertThat(getEnglish("county", path).detail()).contains(en, named).contains(offered.split(", "));
        }
        assertThat(get("county", "/api/ledgers/kennels?danger=HIGH&sort=number").status())
                .isEqualTo(200);
    }

    @Test
    void aPlaceInOneOrderIsNoPlaceInAnother() {
        var next =
                get("county", ROWS + "?sort=number&limit=1").json().get("next").asString();
        assertThat(get("county", ROWS + "?sort=number&limit=1&after=" + next).status())
                .isEqualTo(200);
        assertThat(get("county", ROWS + "?sort=-number&limit=1&after=" + next).status())
                .isEqualTo(400);
    }

    @Test
    void aPlaceTakenFromAnotherReadersPageShowsNothingOutsideOnesScope() {
        var next =
                get("county", ROWS + "?sort=number&limit=1").json().get("next").asString();
        assertThat(numbers(get("stranger", ROWS + "?sort=number&after=" + next).json()))
                .containsExactly("K-4");
    }

    @Test
    void aTotalCarriedFromPageToPageIsItsReadersAndItsQuestionsAlone() {
        var next =
                get("county", ROWS + "?sort=number&limit=1").json().get("next").asString();
        assertThat(total("county", "?sort=number&limit=1&after=" + next)).isEqualTo(3);
        assertThat(total("county", "?sort=number&danger=LOW&after=" + next)).isEqualTo(1);
        assertThat(total("stranger", "?sort=number&after=" + next)).isEqualTo(1);
    }

    private int total(String actor, String question) {
        return get(actor, ROWS + question).json().get("total").asInt();
    }

    @Test
    void anEmptyFilterIsNone() {
        assertThat(numbers(get("county", ROWS + "?danger=&keeper=%20&dogs=").json()))
                .hasSize(3);
    }

    @Test
    void anExportHoldsWhatTheReaderSeesInHisLanguage() {
        var answer = get("town", "/api/ledgers/kennels/export?format=csv&danger=HIGH&columns=number,danger,dogs");
        assertThat(answer.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''%E7%83%88%E6%80%A7%E7%8A%AC%E8%88%8D%E5%8F%B0%E8%B4%A6%20")
                .contains(".csv");
        assertThat(text(answer)).isEqualTo("\uFEFF编号,危险程度,犬只数,饲养人,网格代码\r\nK-1,高,3,林婶 100%,\r\n");
        assertThat(text(getEnglish(
                        "town", "/api/ledgers/kennels/export?format=csv&danger=HIGH&columns=number,danger,dogs")))
                .isEqualTo("\uFEFFNumber,Danger,Dogs,Keeper,Grid code\r\nK-1,High,3,林婶 100%,\r\n");
        assertThat(get("town", "/api/ledgers/kennels/export?format=pdf").status())
                .isEqualTo(400);
        assertThat(get("town", "/api/ledgers/kennels/export?columns=colour").detail())
                .contains("colour");
    }

    @Test
    void anExportLeavesNoFileBehind() throws java.io.IOException {
        get("town", "/api/ledgers/kennels/export?format=xlsx");
        get("town", "/api/ledgers/kennels/export?format=xlsx&columns=colour");
        try (var files = java.nio.file.Files.list(DATA.resolve("imports"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    private static String text(Answer answer) {
        return new String(answer.response().body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> numbers(tools.jackson.databind.JsonNode page) {
        var numbers = new ArrayList<String>();
        page.get("rows").forEach(row -> numbers.add(row.get("number").asString()));
        return numbers;
    }
}
