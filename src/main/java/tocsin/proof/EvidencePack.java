package tocsin.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tocsin.foundation.CanonicalJson;
import tools.jackson.core.JacksonException;

/** Evidence as a file that can be handed over: for programs, and in words for whoever opens it. */
final class EvidencePack {
    private static final String EVIDENCE = "evidence.json";
    private static final String FACTS = "facts.txt";
    private static final String HEAD = "head.txt";
    private static final String HOW = "README.txt";
    /** Nobody's record has more; a file that unpacks to more is not read. */
    private static final int MOST_BYTES = 256 << 20;

    private static final String INSTRUCTIONS = """
            证据包：一条记录的全部日志、它们在日志树中的位置、签名的封存头。
            核对：./tocsin verify evidence 文件（不需要数据库）。请把输出的封存头与文书上印的或见证人保存的比对。

            Evidence pack: every fact about one record, its place in the log, and the signed head over it.
            Check it with ./tocsin verify evidence FILE; no database is needed. Compare the head it prints with one on a paper or at a witness.
            """;

    private EvidencePack() {}

    static void write(Evidence evidence, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, HOW, INSTRUCTIONS);
            put(zip, HEAD, evidence.head());
            put(zip, FACTS, EvidenceWords.facts(evidence));
            put(zip, EVIDENCE, CanonicalJson.write(evidence));
        }
    }

    /** @throws EvidenceRefusal when the file is no pack, or what people read in it is not what its proof says */
    static Evidence read(InputStream in) throws IOException {
        Evidence evidence = null;
        String words = null;
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(MOST_BYTES);
                if (bytes.length == MOST_BYTES) {
                    throw new EvidenceRefusal("文件解开后大得不像一条记录", "the file unpacks to more than any record has");
                }
                if (entry.getName().equals(EVIDENCE)) {
                    evidence = CanonicalJson.read(new String(bytes, StandardCharsets.UTF_8), Evidence.class);
                } else if (entry.getName().equals(FACTS)) {
                    words = new String(bytes, StandardCharsets.UTF_8);
                }
            }
        } catch (JacksonException unreadable) {
            throw new EvidenceRefusal(unreadable);
        }
        if (evidence == null) {
            throw new EvidenceRefusal("文件里没有 evidence.json", "there is no evidence.json in the file");
        }
        if (words != null && !words.equals(EvidenceWords.facts(evidence))) {
            throw new EvidenceRefusal("facts.txt 与证明的内容不一致", "facts.txt does not say what the proof says");
        }
        return evidence;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
