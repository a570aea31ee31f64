package tocsin.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a pack holds, signed by the log's key: nothing in it can be changed, taken out or put in by whoever has not the key. It is a note as
 * heads are, a line to a file as {@code sha256sum} writes it.
 *
 * @param origin the log's own name
 * @param record whose evidence it is
 * @param parts SHA-256 by the name of the file
 */
record EvidenceManifest(String origin, String record, SortedMap<String, String> parts) {
    private static final String FIRST = "tocsin evidence pack";
    private static final Pattern SIGNED =
            Pattern.compile(FIRST + "\n(?<origin>[^\n]+)\n(?<record>[^\n]+)\n(?<parts>(?:[0-9a-f]{64}  [^\n]+\n)+)\n"
                    + "— [^\n ]+ (?<key>[0-9a-f]{16})\\+(?<signature>[A-Za-z0-9+/=]+)\n");

    /** One as read from a pack. */
    record Read(EvidenceManifest manifest, String key, byte[] signature) {}

    /** What is signed. */
    byte[] signed() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        var lines = new StringBuilder(FIRST + "\n" + origin + "\n" + record + "\n");
        parts.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    /** The whole note. */
    String note(SigningKeys.Signer signer) {
        return note(signer.id(), signer.sign(signed()));
    }

    private String note(String key, byte[] signature) {
        return text() + "\n— " + origin + " " + key + "+" + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** @throws EvidenceRefusal when the text is none, or not written as this writes it */
    static Read of(String note) {
        var found = SIGNED.matcher(note);
        require(found.matches());
        var parts = new TreeMap<String, String>();
        for (var line : found.group("parts").split("\n")) {
            parts.put(line.substring(2 * LogHash.BYTES + 2), line.substring(0, 2 * LogHash.BYTES));
        }
        var manifest = new EvidenceManifest(found.group("origin"), found.group("record"), parts);
        var signature = Base64.getDecoder().decode(found.group("signature"));
        require(manifest.note(found.group("key"), signature).equals(note));
        return new Read(manifest, found.group("key"), signature);
    }

    private static void require(boolean isOne) {
        if (!isOne) {
            refuse("清单 manifest.txt 写法不对", "the list manifest.txt is not written as one");
        }
    }

    /** Refuses a pack whose files are not those listed, by name. */
    void requireThese(Map<String, String> found) {
        var added = new LinkedHashMap<>(found);
        added.keySet().removeAll(parts.keySet());
        added.keySet()
                .forEach(name -> refuse(
                        "文件 " + name + " 不在清单上：是后来加进去的", "the file " + name + " is not on the list: it was added"));
        parts.forEach((name, hash) -> {
            var actual = found.get(name);
            if (actual == null) {
                refuse("清单上的文件 " + name + " 不在包里", "the file " + name + " of the list is missing");
            } else if (!actual.equals(hash)) {
                refuse(
                        "文件 " + name + " 与清单不符：被改动过",
                        "the file " + name + " is not the one of the list: it was changed");
            }
        });
    }

    /** Refuses to hand out a file whose bytes are not those it is called by. */
    void requireFilesAsNamed() {
        parts.forEach((name, hash) -> {
            if (name.startsWith(EvidencePack.FILES) && !name.startsWith(EvidencePack.FILES + hash)) {
                refuse("服务器上的文件 " + name + " 已不是当初的内容", "the file " + name + " on the server is not what it was");
            }
        });
    }

    private static void refuse(String zh, String en) {
        throw new EvidenceRefusal(zh, en);
    }
}
