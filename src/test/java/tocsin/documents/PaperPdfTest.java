package tocsin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filled page becomes a PDF that says every word, with its letters inside. */
class PaperPdfTest {
    private static final String PAGE = "<html><head><title>t</title></head><body><p>{{words}}</p></body></html>";

    @TempDir
    private Path folder;

    @Test
    void rareCharactersOfNamesAreShown() {
        assertThat(PaperReading.pdf(made("韩㛃、镕、㐱、𬭎；〔2026〕℃①"))).contains("韩㛃、镕、㐱、𬭎；〔2026〕℃①");
    }

    @Test
    void everyLetterIsInTheFile() throws IOException {
        try (var read = Loader.loadPDF(made("整改通知书 №5 㛃"))) {
            var resources = read.getPage(0).getResources();
            int seen = 0;
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                seen++;
            }
            assertThat(seen).isPositive();
        }
    }

    @Test
    void wordsOfPeopleAreWordsAndNeverMarkup() {
        assertThat(PaperReading.pdf(made("<script>&{{number}}</script>"))).contains("<script>&{{number}}</script>");
    }

    private byte[] made(String words) {
        var content = new DocumentContent.Builder().put("words", words).build();
        return new PaperPdf(new PaperFonts(folder)).of(PAGE.getBytes(java.nio.charset.StandardCharsets.UTF_8), content);
    }
}
