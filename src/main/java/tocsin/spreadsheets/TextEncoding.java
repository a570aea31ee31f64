package tocsin.spreadsheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the characters of a .csv are kept as bytes. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16(StandardCharsets.UTF_16),
    GB18030(Charset.forName("GB18030"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
