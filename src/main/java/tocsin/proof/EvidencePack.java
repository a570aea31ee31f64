package tocsin.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tocsin.foundation.CanonicalJson;
import tools.jackson.core.JacksonException;

/** Evidence as a file that can be handed over: for programs, and in words for whoever opens it. */
final class EvidencePack {
    static final String EVIDENCE = "evidence.json";
    static final String FACTS = "facts.txt";
    static final String HEAD = "head.txt";
    static final String PAGE = "record.pdf";
    static final String MANIFEST = "manifest.txt";
    /** The folder of the record's files, each called by its SHA-256. */
    static final String FILES = "files/";

    private static final String HOW = "README.txt";
    /** Nobody's record has more; a file that unpacks to more is not read. */
    private static final long MOST_BYTES = 256L << 20;

    private static final String INSTRUCTIONS = """
            证据包：一条记录及其文书的全部日志、它们在日志树中的位置、签名的封存头、照片和附件原件。
            请先看 record.pdf。核对：./tocsin verify evidence 文件（不需要数据库）。请把输出的封存头与文书上印的或见证人保存的比对。
            依法删除了的照片和附件不在包内；哪一个、何时、依据哪一条，由已封存的日志说明，verify evidence 也会列出。
            manifest.txt 列出包内每个文件的 SHA-256 并有签名；照片和附件以其 SHA-256 为文件名，日志里写着同样的数。

            Evidence pack: every fact about one record and its papers, their place in the log, the signed head over them, photographs and files as they came.
            Read record.pdf first. Check the pack with ./tocsin verify evidence FILE; no database is needed. Compare the head it prints with one on a paper or at a witness.
            Photographs and files that were erased by law are not in it; sealed facts say which, when and by which rule, and verify evidence tells them.
            manifest.txt lists the SHA-256 of every file in the pack and is signed; photographs and files are called by their SHA-256, which the facts tell too.
            """;

    private EvidencePack() {}

    /** One file of a pack. */
    interface Part {
        InputStream open() throws IOException;
    }

    /** What was read. */
    record Read(Evidence evidence, EvidenceManifest.Read manifest, SortedMap<String, String> parts) {}

    /**
     * The files of a pack but for its list, in their order.
     *
     * @param page the record as PDF
     * @param files by their SHA-256
     */
    static Map<String, Part> parts(Evidence evidence, byte[] page, Map<String, RecordFolder.KeptFile> files) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put(HOW, text(INSTRUCTIONS));
        parts.put(PAGE, () -> new ByteArrayInputStream(page));
        parts.put(HEAD, text(evidence.head()));
        parts.put(FACTS, text(EvidenceWords.facts(evidence)));
        parts.put(EVIDENCE, text(CanonicalJson.write(evidence)));
        files.forEach(
                (hash, file) -> parts.put(FILES + hash + "." + file.ending(), () -> Files.newInputStream(file.path())));
        return parts;
    }

    private static Part text(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lists the files of a pack. */
    static EvidenceManifest manifest(Evidence evidence, Map<String, Part> parts) throws IOException {
        var hashes = new TreeMap<String, String>();
        for (var part : parts.entrySet()) {
            try (var in = part.getValue().open()) {
                hashes.put(part.getKey(), hash(in, OutputStream.nullOutputStream()));
            }
        }
        return new EvidenceManifest(evidence.head().lines().findFirst().orElse(""), evidence.record(), hashes);
    }

    static void write(Map<String, Part> parts, String note, OutputStream out) throws IOException {
        var all = new LinkedHashMap<>(parts);
        all.put(MANIFEST, text(note));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var part : all.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            try (var in = part.getValue().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** @throws EvidenceRefusal when the file is no pack, or what people read in it is not what its proof says */
    static Read read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var texts = new HashMap<String, String>();
            var found = new TreeMap<String, String>();
            for (var entry : zip.stream().toList()) {
                var hash = taken(zip, entry, texts);
                if (found.put(entry.getName(), hash) != null) {
                    throw new EvidenceRefusal(
                            "文件 " + entry.getName() + " 在包里有两份",
                            "the file " + entry.getName() + " is in the pack twice");
                }
            }
            return read(texts, found);
        } catch (ZipException none) {
            throw new EvidenceRefusal("文件不是压缩包，或者残缺", "the file is no zip file, or is damaged");
        } catch (JacksonException unreadable) {
            throw new EvidenceRefusal(unreadable);
        }
    }

    private static Read read(Map<String, String> texts, SortedMap<String, String> found) {
        var note = texts.get(MANIFEST);
        if (note == null) {
            throw new EvidenceRefusal("文件里没有清单 manifest.txt", "there is no list manifest.txt in the file");
        }
        var manifest = EvidenceManifest.of(note);
        found.remove(MANIFEST);
        manifest.manifest().requireThese(found);
        var text = texts.get(EVIDENCE);
        if (text == null) {
            throw new EvidenceRefusal("文件里没有 evidence.json", "there is no evidence.json in the file");
        }
        var evidence = CanonicalJson.read(text, Evidence.class);
        requireSame(FACTS, texts, EvidenceWords.facts(evidence));
        requireSame(HEAD, texts, evidence.head());
        return new Read(evidence, manifest, found);
    }

    /** What people read is made from the proof, so it cannot say anything else. */
    private static void requireSame(String name, Map<String, String> texts, String proven) {
        if (!proven.equals(texts.get(name))) {
            throw new EvidenceRefusal(name + " 与证明的内容不一致", name + " does not say what the proof says");
        }
    }

    private static String taken(ZipFile zip, ZipEntry entry, Map<String, String> texts) throws IOException {
        boolean isText = !entry.getName().startsWith(FILES) && !entry.getName().equals(PAGE);
        var kept = new ByteArrayOutputStream();
        try (var in = zip.getInputStream(entry)) {
            var hash = hash(in, isText ? kept : OutputStream.nullOutputStream());
            if (isText) {
                texts.put(entry.getName(), kept.toString(StandardCharsets.UTF_8));
            }
            return hash;
        }
    }

    private static String hash(InputStream in, OutputStream out) throws IOException {
        var digest = LogHash.SHA_256.fresh();
        var counted = new DigestInputStream(in, digest);
        var buffer = new byte[1 << 16];
        long all = 0;
        for (int read = counted.read(buffer); read >= 0; read = counted.read(buffer)) {
            all += read;
            if (all > MOST_BYTES) {
                throw new EvidenceRefusal("文件解开后大得不像一条记录", "the file unpacks to more than any record has");
            }
            out.write(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
