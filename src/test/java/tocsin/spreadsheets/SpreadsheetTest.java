package tocsin.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.spreadsheets.WorkbookFile.sheet;
import static tocsin.spreadsheets.WorkbookFile.textRow;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.foundation.Problem;

class SpreadsheetTest {
    @TempDir
    Path folder;

    @Test
    void aCellSaysWhatExcelShows() throws IOException {
        var row = only(WorkbookFile.ofSheet(sheet("""
                <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3"><v>1.1000000000000001</v></c>
                <c r="D3"><v>2.5E+3</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="d"><v>2026-02-03T00:00:00</v></c></row>""")));
        assertThat(row.number()).isEqualTo(3);
        assertThat(texts(row)).containsExactly("林婶面馆", "烈犬", "1.1", "2500", "TRUE", "2026-02-03");
    }

    @Test
    void aNumberShownAsDateIsReadAsDateInAnyCalendarFormat() throws IOException {
        var row = only(WorkbookFile.ofSheet(sheet("""
                <row r="1"><c r="A1" s="1"><v>46056</v></c><c r="B1" s="2"><v>46056</v></c><c r="C1" s="3"><v>46056</v></c>
                <c r="D1" s="1"><v>46056.354166666664</v></c><c r="E1"><v>46056</v></c></row>""")));
        assertThat(texts(row))
                .containsExactly("2026-02-03", "2026-02-03", "2026-02-03", "2026-02-03 08:30:00", "46056");
    }

    @Test
    void aDateOfAWorkbookThatCountsFrom1904IsTheSameDay() throws IOException {
        var file = WorkbookFile.ofSheet(sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44594</v></c></row>"));
        file.with("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/>
                <sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        assertThat(texts(only(file))).containsExactly("2026-02-03");
    }

    @Test
    void aFormulaAnErrorAndALongNumberSayThatTheyCannotBeReliedUpon() throws IOException {
        var row = only(WorkbookFile.ofSheet(sheet("""
                <row r="1"><c r="A1"><f>B1*2</f><v>84</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><v>9.11101055936012E+17</v></c></row>""")));
        assertThat(row.cell(0)).isEqualTo(new SheetCell("84", SheetCell.Kind.FORMULA, "=B1*2"));
        assertThat(row.cell(1).kind()).isEqualTo(SheetCell.Kind.ERROR);
        assertThat(row.cell(2)).isEqualTo(new SheetCell("911101055936012000", SheetCell.Kind.ROUNDED, ""));
    }

    @Test
    void cellsCoveredByAMergedOneAreMarkedEvenWhereTheFileLeavesThemOut() throws IOException {
        var rows = rows(WorkbookFile.ofSheet(sheet(
                        textRow(1, "鼓山社区", "甲") + textRow(2, "", "乙") + textRow(3, "书院社区", "丙"),
                        "<mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>"))
                .write(folder.resolve("m.xlsx")));
        assertThat(rows.get(0).cell(0).kind()).isEqualTo(SheetCell.Kind.PLAIN);
        assertThat(rows.get(1).cell(0)).isEqualTo(new SheetCell("", SheetCell.Kind.MERGED, "A1:A2"));
        assertThat(rows.get(2).cell(0).kind()).isEqualTo(SheetCell.Kind.PLAIN);
    }

    @Test
    void blankRowsAreLeftOutAndTheOthersKeepTheirNumbers() throws IOException {
        var rows = rows(WorkbookFile.ofSheet(sheet(textRow(2, "甲") + "<row r=\"3\"><c r=\"A3\" s=\"4\"/></row>"
                        + textRow(9, " ") + textRow(12, "乙")))
                .write(folder.resolve("b.xlsx")));
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 12);
    }

    @Test
    void aCellFarBeyondTheSheetIsRefusedWithoutMakingRoomForIt() {
        refused("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>3</v></c></row>", SpreadsheetProblem.UNREADABLE);
        refused("<row r=\"1\"><c r=\"XFD1\"><v>3</v></c></row>", SpreadsheetProblem.TOO_WIDE);
    }

    @Test
    void rowsOutOfOrderAndTextsOfNoNumberAreRefusedAsDamaged() {
        refused("<row r=\"2\"/><row r=\"1\"/>", SpreadsheetProblem.UNREADABLE);
        refused("<row r=\"99999999999\"/>", SpreadsheetProblem.UNREADABLE);
        refused("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", SpreadsheetProblem.UNREADABLE);
        refused("<row r=\"1\"><c r=\"A1\"><v>1E+999999999</v></c></row>", SpreadsheetProblem.UNREADABLE);
        refused("<row r=\"1\"><c r=\"A1\"><v>3", SpreadsheetProblem.UNREADABLE);
    }

    @Test
    void anEntityNeverReachesAFileOfTheServer() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret-of-the-server");
        var file = WorkbookFile.ofSheet("<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>"
                        + sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x&a;</t></is></c></row>"))
                .write(folder.resolve("x.xlsx"));
        try {
            assertThat(rows(file).toString()).doesNotContain("secret-of-the-server");
        } catch (Problem refused) {
            assertThat(refused.kind()).isEqualTo(SpreadsheetProblem.UNREADABLE);
        }
    }

    @Test
    void aZipBombIsRefusedLongBeforeItHasSwollen() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int megabytes = 0; megabytes < 300; megabytes++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertRefused(file, SpreadsheetProblem.SWELLS);
    }

    @Test
    void anArchiveOfTooManyFilesOrTooManyBytesIsRefused() throws IOException {
        var file = WorkbookFile.ofSheet(sheet(textRow(1, "甲".repeat(2000)))).write(folder.resolve("s.xlsx"));
        assertThatThrownBy(() -> XlsxSpreadsheet.open(file, new ZipLimits(3, 1 << 30, 1 << 30, 1000, 1 << 30)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("7 files");
        assertThatThrownBy(() -> XlsxSpreadsheet.open(file, new ZipLimits(100, 4000, 4000, 1000, 1 << 30)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("swells");
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedAndSaysWhatToDo() throws IOException {
        assertRefused(Files.write(folder.resolve("a"), new byte[0]), SpreadsheetProblem.EMPTY_FILE);
        var old = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        assertRefused(Files.write(folder.resolve("b.xls"), old), SpreadsheetProblem.OLD_OFFICE_DAMAGED);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024, name.length);
        assertRefused(Files.write(folder.resolve("c.xlsx"), old), SpreadsheetProblem.ENCRYPTED);
        assertRefused(
                Files.writeString(folder.resolve("d.xls"), "<html><table><tr><td>1</td></tr></table></html>"),
                SpreadsheetProblem.WEB_PAGE);
        assertRefused(Files.writeString(folder.resolve("e.csv"), "%PDF-1.7"), SpreadsheetProblem.NOT_A_SPREADSHEET);
        assertRefused(
                Files.write(folder.resolve("f.csv"), new byte[] {1, 2, 0, 3}), SpreadsheetProblem.NOT_A_SPREADSHEET);
        assertRefused(
                WorkbookFile.ofSheet("").without("_rels/.rels").write(folder.resolve("g.xlsx")),
                SpreadsheetProblem.NOT_A_SPREADSHEET);
        assertRefused(
                WorkbookFile.ofSheet("").without("xl/workbook.xml").write(folder.resolve("h.docx")),
                SpreadsheetProblem.NOT_A_SPREADSHEET);
    }

    @Test
    void aWorkbookCutShortIsRefused() throws IOException {
        var whole =
                Files.readAllBytes(WorkbookFile.ofSheet(sheet(textRow(1, "甲"))).write(folder.resolve("w.xlsx")));
        var cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(cut, SpreadsheetProblem.UNREADABLE);
    }

    @Test
    void aCsvIsReadInAnyEncodingThatOfficesUse() throws IOException {
        var text = "场所,网格\n林婶面馆,\"永兴社区, 3 网格\"\n";
        for (var encoding : List.of("UTF-8", "GB18030", "GBK")) {
            assertThat(csv(text.getBytes(Charset.forName(encoding)))).containsExactly("林婶面馆", "永兴社区, 3 网格");
        }
        assertThat(csv(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).containsExactly("林婶面馆", "永兴社区, 3 网格");
        assertThat(csv(("\uFEFF" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("林婶面馆", "永兴社区\t 3 网格");
        assertThat(csv(text.replace(",", ";").getBytes(StandardCharsets.UTF_8))).containsExactly("林婶面馆", "永兴社区; 3 网格");
    }

    @Test
    void aCsvInNoKnownEncodingIsRefused() throws IOException {
        assertRefused(
                Files.write(folder.resolve("x.csv"), new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'}),
                SpreadsheetProblem.UNKNOWN_ENCODING);
    }

    @Test
    void aQuotationMarkWithoutItsPairIsNamedWithItsRow() throws IOException {
        var file = Files.writeString(folder.resolve("q.csv"), "a,b\n1,\"2\n" + "x".repeat(50_000));
        assertThatThrownBy(() -> rows(file)).isInstanceOf(Problem.class).hasMessageContaining("row 2");
    }

    private List<String> csv(byte[] bytes) throws IOException {
        return texts(rows(Files.write(folder.resolve("t.csv"), bytes)).get(1));
    }

    private void refused(String rowsXml, SpreadsheetProblem problem) {
        var file = WorkbookFile.ofSheet(sheet(rowsXml)).write(folder.resolve("r.xlsx"));
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }

    private void assertRefused(Path file, SpreadsheetProblem problem) {
        assertThatThrownBy(() -> Spreadsheet.open(file).close())
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }

    private SheetRow only(WorkbookFile workbook) throws IOException {
        var rows = rows(workbook.write(folder.resolve("only.xlsx")));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    static List<SheetRow> rows(Path file) throws IOException {
        try (var spreadsheet = Spreadsheet.open(file)) {
            var rows = new ArrayList<SheetRow>();
            spreadsheet.read(spreadsheet.sheets().getFirst(), rows::add);
            return rows;
        }
    }

    static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }
}
