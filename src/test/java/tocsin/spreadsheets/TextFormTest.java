package tocsin.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.foundation.Problem;

/** The encoding and the separator of a .csv are found out, and may be said otherwise. */
class TextFormTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " / ",
            value = {
                "UTF-8 / '' / , / UTF_8 / COMMA",
                "UTF-8 / BOM / ; / UTF_8 / SEMICOLON",
                "UTF-16LE / BOM / TAB / UTF_16 / TAB",
                "UTF-16BE / BOM / , / UTF_16 / COMMA",
                "GB18030 / '' / | / GB18030 / BAR",
                "GBK / '' / , / GB18030 / COMMA"
            })
    void theyAreFoundOut(String charset, String mark, String sign, TextEncoding encoding, CsvForm.Separator separator)
            throws IOException {
        var between = sign.equals("TAB") ? "\t" : sign;
        var text = (mark.isEmpty() ? "" : "\uFEFF") + String.join(between, "场所", "隐患") + "\r\n"
                + String.join(between, "林婶面馆", "“灶台” 油桶") + "\r\n";
        try (var file =
                Spreadsheet.open(Files.write(folder.resolve("t.csv"), text.getBytes(Charset.forName(charset))))) {
            assertThat(file.form()).isEqualTo(new CsvForm(encoding, separator));
            var rows = new ArrayList<SheetRow>();
            file.read("CSV", rows::add);
            assertThat(SpreadsheetTest.texts(rows.get(0))).containsExactly("场所", "隐患");
            assertThat(SpreadsheetTest.texts(rows.get(1))).containsExactly("林婶面馆", "“灶台” 油桶");
        }
    }

    @Test
    void theyMayBeSaidOtherwiseAndAnImpossibleOneIsRefused() throws IOException {
        var path = Files.write(folder.resolve("t.csv"), "甲;乙,丙\n".getBytes(TextEncoding.GB18030.charset()));
        try (var file = Spreadsheet.open(path, new CsvForm(TextEncoding.GB18030, CsvForm.Separator.SEMICOLON))) {
            file.read("CSV", row -> {
                assertThat(SpreadsheetTest.texts(row)).containsExactly("甲", "乙,丙");
                return true;
            });
        }
        assertThatThrownBy(() -> Spreadsheet.open(path, new CsvForm(TextEncoding.UTF_8, CsvForm.Separator.COMMA)))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.detail().zh()).contains("UTF_8"));
    }
}
