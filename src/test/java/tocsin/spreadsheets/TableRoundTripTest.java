package tocsin.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class TableRoundTripTest {
    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("场所", TableColumn.Format.TEXT),
            new TableColumn("代码", TableColumn.Format.CODE),
            new TableColumn("面积", TableColumn.Format.NUMBER),
            new TableColumn("期限", TableColumn.Format.DATE),
            new TableColumn("时间", TableColumn.Format.INSTANT));

    @Test
    void aTableWrittenIsReadBackTheSame() throws IOException {
        var values = Arrays.<Object>asList(
                "=1+1",
                "0099010000000012",
                new BigDecimal("12.50"),
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-03-12T00:30:05Z"));
        var shown = List.of("=1+1", "0099010000000012", "12.5", "2026-02-28", "2026-03-12 08:30:05");
        assertThat(SpreadsheetTest.texts(
                        SpreadsheetTest.rows(xlsx(List.of(values))).get(1)))
                .isEqualTo(shown);
        assertThat(SpreadsheetTest.texts(
                        SpreadsheetTest.rows(csv(List.of(values))).get(1)))
                .isEqualTo(List.of("=1+1", "0099010000000012", "12.50", "2026-02-28", "2026-03-12 08:30:05"));
    }

    @Test
    void codesAreTextsAndDaysAreDaysForAnotherReader() throws IOException {
        var file = xlsx(List.of(Arrays.<Object>asList("@SUM(1)", "0099", 3, LocalDate.of(2026, 2, 28), null)));
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 2, 28));
        }
    }

    @Test
    void aCsvBeginsWithTheMarkExcelNeedsAndHoldsNothingThatBecomesAFormula() throws IOException {
        var bytes = Files.readAllBytes(csv(List.of(
                Arrays.<Object>asList("=cmd|' /C calc'!A0", "+86 1", new BigDecimal("-5"), null, null),
                Arrays.<Object>asList("@x", "\tx", null, null, null),
                Arrays.<Object>asList("-x", "'=x", null, null, null))));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("'=cmd|' /C calc'!A0,'+86 1,-5,,")
                .contains("'@x,'\tx")
                .contains("'-x,''=x");
    }

    @Property(tries = 200)
    void anyMomentAndAnyCodeComeBackFromBothFormats(@ForAll("moments") Instant moment, @ForAll("codes") String code)
            throws IOException {
        var values = List.of(Arrays.<Object>asList("x", code, null, null, moment));
        var second = CsvTable.text(moment);
        for (var file : List.of(xlsx(values), csv(values))) {
            var row = SpreadsheetTest.rows(file).get(1);
            assertThat(row.cell(1).text()).isEqualTo(code);
            assertThat(row.cell(4).text()).isIn(second, second.replace(" 00:00:00", ""));
        }
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("1850-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2199-12-31T00:00:00Z").toEpochMilli())
                .map(Instant::ofEpochMilli)
                .edgeCases(edges ->
                        edges.add(Instant.parse("2026-03-12T15:59:59.999Z"), Instant.parse("2026-03-11T16:00:00Z")));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).numeric(),
                Arbitraries.of("0012", "1E5", "+86", "-1", "2026-03-12", "TRUE", "=1+1", "1,000"));
    }

    @Property(tries = 200)
    void anyTextComesBackFromBothFormats(@ForAll("texts") String text) throws IOException {
        var values = List.of(Arrays.<Object>asList(text, "x", null, null, null));
        assertThat(SpreadsheetTest.rows(xlsx(values)).get(1).cell(0).text()).isEqualTo(text);
        assertThat(SpreadsheetTest.rows(csv(values)).get(1).cell(0).text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).withChars("=+-@'\t ,;\"\n<>&%_\\aA1一龥"),
                Arbitraries.strings().ofMaxLength(8).withCharRange('\u4E00', '\u9FA5'),
                Arbitraries.of(
                        "𠮷野家", "👩‍🚒", "&#x41;", "]]>", "_x000d_", "_x000D_", "_x0041_", "_x005F_x000D_", "_x00_"));
    }

    private static Path xlsx(List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableWriter.xlsx(out, "台账", COLUMNS)) {
            for (var row : rows) {
                table.row(row);
            }
        }
        return file(out, ".xlsx");
    }

    private static Path csv(List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableWriter.csv(out, COLUMNS)) {
            for (var row : rows) {
                table.row(row);
            }
        }
        return file(out, ".csv");
    }

    private static Path file(ByteArrayOutputStream bytes, String suffix) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(Path.of("target/tables")), "t", suffix);
        file.toFile().deleteOnExit();
        return Files.write(file, bytes.toByteArray());
    }
}
