package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.foundation.Text;
import tocsin.spreadsheets.Spreadsheet;

/** A record type that exists only as data has its ledger, its export and its import, and no line of code of its own. */
class RegisterAsDataTest extends ImportRoomTest {
    private static final String ALL = "number,keeper,place,danger,dogs,registeredOn,inspectedAt,vaccinated,phone";

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void whatIsExportedGoesInAgainAndSaysTheSame(String format) throws Exception {
        var rows = List.of(
                "编号,饲养人,网格代码,危险程度,犬只数,登记日期,检查时间,已免疫,电话",
                "K-1,=林婶,990101001001,高,3,2026-03-01,2026-03-02 08:30:05,是,000-0012",
                "0099,@陈力,990101002001,低,1,2026-03-02,,否,+86 000");
        var job = checked("county", newId(), "k.csv", csv(rows.toArray(String[]::new)));
        assertThat(counts(written("county", UUID.fromString(job.get("id").asString()))))
                .containsExactly(2, 0, 0, 0, 2);
        var file = get("county", "/api/ledgers/kennels/export?columns=" + ALL + "&format=" + format)
                .saved("." + format);
        var again = checked("county", newId(), "out." + format, Files.readAllBytes(file));
        assertThat(counts(again)).as(again.toString()).containsExactly(2, 0, 0, 2, 0);
    }

    @Test
    void aTemplateHasTheHeadingsThatItsOwnImportKnows() throws Exception {
        var template = get("county", "/api/ledgers/kennels/template").saved(".xlsx");
        try (var sheet = Spreadsheet.open(template)) {
            sheet.read(sheet.sheets().getFirst(), row -> {
                assertThat(row.cells().stream().map(cell -> cell.text())).startsWith("编号", "饲养人 *", "网格代码 *", "危险程度");
                return true;
            });
        }
        var sent =
                send("county", newId(), "模板.xlsx", Files.readAllBytes(template)).json();
        assertThat(sent.get("columns").findValuesAsString("field"))
                .containsExactly(
                        "number",
                        "keeper",
                        "place",
                        "danger",
                        "dogs",
                        "registeredOn",
                        "inspectedAt",
                        "vaccinated",
                        "phone");
    }

    @Test
    void aTypeMadeWhileTheServerRunsIsThereAtOnce() {
        ledgers.add(new LedgerDefinition(
                "wells",
                Text.of("水井台账", "Wells"),
                "registers",
                "/registers/wells/{id}",
                "kennels.record r",
                "r.id",
                "r.area_path",
                null,
                KennelRegister.READ,
                List.of(LedgerColumn.text("owner", "户主", "Owner", "r.fields->>'owner'")),
                "owner",
                List.of()));
        kennel("W-1", "1.2.", "\"owner\":\"林婶\"");
        var page = get("town", "/api/ledgers/wells/rows?owner=" + encoded("林")).json();
        assertThat(page.get("rows").get(0).get("owner").asString()).isEqualTo("林婶");
        assertThat(get("town", "/api/ledgers/wells").json().get("canImport").asBoolean())
                .isFalse();
    }
}
