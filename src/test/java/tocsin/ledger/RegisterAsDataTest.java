package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.foundation.Text;
import tocsin.spreadsheets.Spreadsheet;

/** A record type that exists only as data has its ledger, its export and its import, and no line of code of its own. */
class RegisterAsDataTest extends ImportRoomTest {
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
