package tocsin.documents;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/** A Word file changed as somebody with a word processor, or with ill will, would change it. */
public final class SentTemplate {
    private final LinkedHashMap<String, byte[]> parts;

    private SentTemplate(byte[] file) {
        parts = new LinkedHashMap<>(WordParts.read(file));
    }

    public static SentTemplate of(byte[] file) {
        return new SentTemplate(file);
    }

    /** The same with other words in its text. */
    public SentTemplate saying(String words, String instead) {
        var text = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        if (!text.contains(words)) {
            throw new IllegalStateException("the template does not say " + words);
        }
        return with("word/document.xml", text.replace(words, instead));
    }

    /** The same with a part more, or another one under the name. */
    public SentTemplate with(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] file() {
        return WordParts.write(parts);
    }
}
