package tocsin.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.foundation.Problem;

/** Workbooks of Excel 97 to 2003, as offices still send them. */
class OldWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void itsRowsAreReadAsExcelShowsThem() throws IOException {
        try (var file = Spreadsheet.open(write(workbook()))) {
            assertThat(file.sheets()).containsExactly("说明", "台账");
            assertThat(file.form()).isNull();
            var rows = rows(file, "台账");
            assertThat(rows.getFirst().number()).isEqualTo(3);
            assertThat(SpreadsheetTest.texts(rows.getFirst()))
                    .containsExactly("林婶面馆", "2026-03-12", "2026-03-12 08:30:00", "12.5", "TRUE", "1.1");
            assertThat(rows.get(1).cell(0)).isEqualTo(new SheetCell("25", SheetCell.Kind.FORMULA, "=D3*2"));
            assertThat(rows.get(1).cell(1).kind()).isEqualTo(SheetCell.Kind.FORMULA);
            assertThat(rows.get(1).cell(1).text()).isEqualTo("林婶");
            assertThat(rows.get(2).cell(1)).isEqualTo(new SheetCell("", SheetCell.Kind.MERGED, "A5:B6"));
            assertThat(rows.getLast().number()).isEqualTo(2_003);
        }
    }

    @Test
    void whoeverTakesTheRowsMayStopOrRefuse() throws IOException {
        try (var file = Spreadsheet.open(write(workbook()))) {
            var seen = new ArrayList<Integer>();
            file.read("台账", row -> seen.add(row.number()) && seen.size() < 2);
            assertThat(seen).containsExactly(3, 4);
            assertThatThrownBy(() -> file.read("台账", row -> {
                        throw new IllegalArgumentException("mine");
                    }))
                    .hasMessage("mine");
            assertThatThrownBy(() -> file.read("密", row -> true)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void aDamagedOneIsRefusedWithASentenceWhereverTheDamageIs() throws IOException {
        var whole = bytes(workbook());
        var chance = new Random(7);
        for (int each = 0; each < 150; each++) {
            var damaged =
                    each % 3 == 0 ? java.util.Arrays.copyOf(whole, chance.nextInt(600, whole.length)) : whole.clone();
            for (int hit = 0; hit < 12 && each % 3 != 0; hit++) {
                damaged[chance.nextInt(600, damaged.length)] = (byte) chance.nextInt();
            }
            try (var file = Spreadsheet.open(Files.write(folder.resolve("d.xls"), damaged))) {
                for (var sheet : file.sheets()) {
                    rows(file, sheet);
                }
            } catch (Problem told) {
                assertThat(told.kind()).isInstanceOf(SpreadsheetProblem.class);
            }
        }
    }

    @Test
    void anEncryptedOneAndAnOlderOneAreNamed() throws IOException {
        org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword("geheim");
        byte[] locked;
        try {
            locked = bytes(workbook());
        } finally {
            org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> Spreadsheet.open(Files.write(folder.resolve("locked.xls"), locked)))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.kind()).isEqualTo(SpreadsheetProblem.ENCRYPTED));
        try (var container = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
                var out = Files.newOutputStream(folder.resolve("word.xls"))) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[4_096]), "WordDocument");
            container.writeFilesystem(out);
        }
        assertThatThrownBy(() -> Spreadsheet.open(folder.resolve("word.xls")))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.kind()).isEqualTo(SpreadsheetProblem.OLD_EXCEL));
    }

    @Test
    void itsMarkedCopyIsANewWorkbookUnderTheSameRowNumbers() throws IOException {
        var copy = folder.resolve("copy.xlsx");
        try (var file = Spreadsheet.open(write(workbook()));
                var out = Files.newOutputStream(copy)) {
            new MarkedCopy(file, "台账", 2, "校验结果", "")
                    .write(
                            List.of(new MarkedRow(4, "这里不对", java.util.Set.of(0), java.util.Map.of()))
                                    .iterator(),
                            out);
        }
        try (var file = Spreadsheet.open(copy)) {
            var rows = rows(file, "台账");
            assertThat(rows.stream()
                            .filter(row -> row.number() == 4)
                            .findFirst()
                            .orElseThrow()
                            .cells()
                            .getLast()
                            .text())
                    .isEqualTo("这里不对");
        }
    }

    private static List<SheetRow> rows(Spreadsheet file, String sheet) throws IOException {
        var rows = new ArrayList<SheetRow>();
        file.read(sheet, rows::add);
        return rows;
    }

    private static HSSFWorkbook workbook() {
        var workbook = new HSSFWorkbook();
        workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
        workbook.createSheet("密").createRow(0).createCell(0).setCellValue("x");
        workbook.setSheetHidden(1, true);
        var sheet = workbook.createSheet("台账");
        var day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        var moment = workbook.createCellStyle();
        moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy年m月d日 hh:mm"));
        var first = sheet.createRow(2);
        first.createCell(0).setCellValue("林婶面馆");
        first.createCell(1).setCellValue(46_093);
        first.getCell(1).setCellStyle(day);
        first.createCell(2).setCellValue(46_093 + 8.5 / 24);
        first.getCell(2).setCellStyle(moment);
        first.createCell(3).setCellValue(12.5);
        first.createCell(4).setCellValue(true);
        first.createCell(5).setCellValue(1.1);
        var second = sheet.createRow(3);
        second.createCell(0).setCellFormula("D3*2");
        second.createCell(1).setCellFormula("LEFT(A3,2)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        sheet.createRow(4).createCell(0).setCellValue("合并");
        sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 1));
        for (int row = 6; row < 2_003; row++) {
            sheet.createRow(row).createCell(0).setCellValue("第 " + row + " 行");
        }
        return workbook;
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private Path write(HSSFWorkbook workbook) throws IOException {
        return Files.write(folder.resolve("old.xls"), bytes(workbook));
    }
}
