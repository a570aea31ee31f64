package tocsin.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.spreadsheets.WorkbookFile.sheet;
import static tocsin.spreadsheets.WorkbookFile.textRow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedCopyTest {
    private static final String REASON = "校验结果";

    @TempDir
    Path folder;

    @Test
    void theCopyHoldsTheSameTextsWithTheReasonsBehindTheLastColumn() throws IOException {
        var marked = mark(
                workbook(),
                new MarkedRow(3, "期限不是有效日期", Set.of(1), Map.of()),
                new MarkedRow(4, "缺责任人", Set.of(2), Map.of()));
        assertThat(SpreadsheetTest.rows(marked))
                .extracting(SpreadsheetTest::texts)
                .containsExactly(
                        List.of("望火镇台账", "", ""),
                        List.of("场所", "期限", "责任人", REASON),
                        List.of("如意宾馆", "2026/2/30", "贺知秋", "期限不是有效日期"),
                        List.of("沙田村老年食堂", "2026-12-06", "", "缺责任人"),
                        List.of("新月 KTV", "2026-12-01", "卢远航"));
    }

    @Test
    void aWrongCellKeepsItsFormatAndGetsAColouredGround() throws IOException {
        var marked = mark(workbook(), new MarkedRow(4, "期限", Set.of(1, 2), Map.of()));
        var xml = part(marked, "xl/worksheets/sheet1.xml");
        // format 1 (a date) becomes 5 + 1; the missing cell gets the plain one, coloured: 5 + 0
        assertThat(xml).contains("r=\"B4\" s=\"6\"").contains("r=\"C4\" s=\"5\"");
        assertThat(part(marked, "xl/styles.xml")).contains("FAEAF0").contains("cellXfs count=\"11\"");
    }

    @Test
    void everythingElseInTheWorkbookStaysAsItWas() throws IOException {
        var original = workbook();
        var marked = mark(original, new MarkedRow(3, "期限", Set.of(1), Map.of()));
        for (var part :
                List.of("xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml", "xl/media/seal.png")) {
            assertThat(part(marked, part)).isEqualTo(part(original, part));
        }
        assertThat(part(marked, "xl/worksheets/sheet1.xml"))
                .contains("<mergeCell ref=\"A1:C1\"")
                .contains("<f>1+1</f>")
                .contains("x14ac:dyDescent=\"0.25\"")
                .contains("min=\"1\" max=\"3\" width=\"21\"");
    }

    @Test
    void aCellPutRightInTocsinIsRightInTheCopy() throws IOException {
        var marked = mark(
                workbook(),
                new MarkedRow(3, "", Set.of(), Map.of(1, "2026-11-30")),
                new MarkedRow(4, "缺", Set.of(2), Map.of(2, "<&\u0001 ")));
        var rows = SpreadsheetTest.rows(marked);
        assertThat(rows.get(2).cell(1).text()).isEqualTo("2026-11-30");
        assertThat(rows.get(3).cell(2).text()).isEqualTo("<& ");
    }

    @Test
    void markingAMarkedCopyReplacesItsReasons() throws IOException {
        var once = mark(workbook(), new MarkedRow(3, "期限", Set.of(1), Map.of()));
        var twice = folder.resolve("twice.xlsx");
        mark(once, twice, List.of(new MarkedRow(5, "电话", Set.of(0), Map.of())));
        var rows = SpreadsheetTest.rows(twice);
        assertThat(SpreadsheetTest.texts(rows.get(1))).containsExactly("场所", "期限", "责任人", REASON);
        assertThat(rows.get(2).cell(3).text()).isEmpty();
        assertThat(rows.get(4).cell(3).text()).isEqualTo("电话");
    }

    @Test
    void anotherReaderOpensTheCopyToo() throws IOException {
        var marked = mark(workbook(), new MarkedRow(3, "期限不是有效日期", Set.of(1), Map.of()));
        try (var workbook = new ReadableWorkbook(marked.toFile())) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(3)).isEqualTo("期限不是有效日期");
        }
    }

    @Test
    void aSheetWithPrefixedNamesAndWithoutFormatsIsMarkedToo() throws IOException {
        var file = WorkbookFile.ofSheet("""
                <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
                <x:row><x:c t="inlineStr"><x:is><x:t>场所</x:t></x:is></x:c></x:row>
                <x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>""").without("xl/styles.xml").write(folder.resolve("p.xlsx"));
        var marked = folder.resolve("p-marked.xlsx");
        mark(file, marked, 1, List.of(new MarkedRow(2, "错", Set.of(0), Map.of())));
        assertThat(SpreadsheetTest.rows(marked))
                .extracting(SpreadsheetTest::texts)
                .containsExactly(List.of("场所", REASON), List.of("7", "错"));
    }

    @Test
    void aCsvBecomesAWorkbookUnderTheSameRowNumbers() throws IOException {
        var csv = Files.writeString(folder.resolve("t.csv"), "场所,电话\n\n林婶面馆,0099\n", StandardCharsets.UTF_8);
        var marked = folder.resolve("t.xlsx");
        mark(csv, marked, 1, List.of(new MarkedRow(3, "错", Set.of(1), Map.of())));
        var rows = SpreadsheetTest.rows(marked);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(SpreadsheetTest.texts(rows.get(1))).containsExactly("林婶面馆", "0099", "错");
    }

    private Path workbook() {
        var xml = sheet(
                        textRow(1, "望火镇台账") + textRow(2, "场所", "期限", "责任人")
                                + textRow(3, "如意宾馆", "2026/2/30", "贺知秋")
                                + "<row r=\"4\" spans=\"1:3\" x14ac:dyDescent=\"0.25\"><c r=\"A4\" t=\"inlineStr\"><is><t>沙田村老年食堂</t></is></c>"
                                + "<c r=\"B4\" s=\"1\"><v>46362</v></c></row>"
                                + textRow(5, "新月 KTV", "2026-12-01", "卢远航")
                                + "<row r=\"6\"><c r=\"A6\" s=\"4\"/></row>",
                        "<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>")
                .replace(
                        "<sheetData>",
                        "<dimension ref=\"A1:C6\"/><cols><col min=\"1\" max=\"3\" width=\"21\" customWidth=\"1\"/></cols><sheetData>")
                .replace(
                        "<worksheet ",
                        "<worksheet xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\""
                                + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" ")
                .replace("<c r=\"A6\" s=\"4\"/>", "<c r=\"A6\" s=\"4\"><f>1+1</f></c>");
        return WorkbookFile.ofSheet(xml)
                .with("xl/media/seal.png", "not really a picture")
                .write(folder.resolve("o.xlsx"));
    }

    private Path mark(Path original, MarkedRow... rows) throws IOException {
        var marked = folder.resolve("marked.xlsx");
        mark(original, marked, List.of(rows));
        return marked;
    }

    private static void mark(Path original, Path marked, List<MarkedRow> rows) throws IOException {
        mark(original, marked, 2, rows);
    }

    private static void mark(Path original, Path marked, int headingRow, List<MarkedRow> rows) throws IOException {
        try (var spreadsheet = Spreadsheet.open(original);
                var out = Files.newOutputStream(marked)) {
            new MarkedCopy(spreadsheet, spreadsheet.sheets().getFirst(), headingRow, REASON, "")
                    .write(rows.iterator(), out);
        }
    }

    private static String part(Path workbook, String name) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
