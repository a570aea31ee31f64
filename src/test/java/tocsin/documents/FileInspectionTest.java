package tocsin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Problem;

class FileInspectionTest {
    @Test
    void aFileIsWhatItsBytesSay() {
        assertThat(FileInspection.inspect(CameraPicture.jpeg(1))).isEqualTo(FileKind.JPEG);
        assertThat(FileInspection.inspect(CameraPicture.picture("png", 1))).isEqualTo(FileKind.PNG);
        assertThat(FileInspection.inspect(bytes("%PDF-1.7\n1 0 obj\n"))).isEqualTo(FileKind.PDF);
        assertThat(FileInspection.inspect(archive("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileKind.DOCX);
        assertThat(FileInspection.inspect(archive("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileKind.XLSX);
        assertThat(FileInspection.inspect("编号,名称\n1,林婶面馆\n".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(FileKind.TEXT);
        assertThat(FileInspection.inspect(old("WordDocument"))).isEqualTo(FileKind.DOC);
        assertThat(FileInspection.inspect(old("Workbook"))).isEqualTo(FileKind.XLS);
    }

    @Test
    void whatABrowserWouldRunIsNoFileOfOurs() {
        for (var text : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE html><html></html>",
                "  <?xml version='1.0'?><x/>",
                "plain\n<script>alert(1)</script>")) {
            assertRefused(bytes(text), DocumentProblem.NOT_A_KNOWN_KIND);
        }
        assertRefused(new byte[] {'M', 'Z', 0, 1}, DocumentProblem.NOT_A_KNOWN_KIND);
        assertRefused(new byte[0], DocumentProblem.NOT_A_KNOWN_KIND);
        assertRefused(archive("a.txt"), DocumentProblem.NOT_A_KNOWN_KIND);
        assertRefused(old("Anything"), DocumentProblem.NOT_A_KNOWN_KIND);
    }

    @Test
    void aPictureThatIsAlsoSomethingElseIsRefused() {
        assertRefused(behind(CameraPicture.jpeg(2), archive("a.txt")), DocumentProblem.TWO_KINDS_AT_ONCE);
        assertRefused(
                behind(CameraPicture.picture("png", 2), bytes("<script>alert(1)</script>")),
                DocumentProblem.TWO_KINDS_AT_ONCE);
        assertRefused(behind(CameraPicture.jpeg(2), bytes("%PDF-1.4")), DocumentProblem.TWO_KINDS_AT_ONCE);
        assertRefused(behind(bytes("%PDF-1.4\n"), archive("a.class")), DocumentProblem.TWO_KINDS_AT_ONCE);
    }

    @Test
    void aPdfThatRunsSomethingIsRefused() {
        assertRefused(bytes("%PDF-1.4\n<< /OpenAction << /S /JavaScript >> >>"), DocumentProblem.ACTIVE_CONTENT);
        assertRefused(bytes("%PDF-1.4\n<< /S /Launch >>"), DocumentProblem.ACTIVE_CONTENT);
    }

    @Test
    void macrosAreNoticed() {
        var docx = archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThat(FileInspection.hasMacros(docx, FileInspection.inspect(docx))).isTrue();
        var plain = archive("[Content_Types].xml", "word/document.xml");
        assertThat(FileInspection.hasMacros(plain, FileInspection.inspect(plain)))
                .isFalse();
        var doc = behind(old("WordDocument"), wide("_VBA_PROJECT"));
        assertThat(FileInspection.hasMacros(doc, FileInspection.inspect(doc))).isTrue();
    }

    @Test
    void anArchiveThatUnfoldsWithoutEndIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var zeros = new byte[1 << 20];
            for (int at = 0; at < 300; at++) {
                zip.write(zeros);
            }
        }
        assertRefused(out.toByteArray(), DocumentProblem.SWELLS);
    }

    private static void assertRefused(byte[] content, DocumentProblem problem) {
        assertThatThrownBy(() -> FileInspection.inspect(content))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(problem));
    }

    private static byte[] old(String stream) {
        return behind(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                wide(stream));
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] behind(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] archive(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
