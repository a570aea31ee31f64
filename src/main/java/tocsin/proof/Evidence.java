package tocsin.proof;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.CanonicalJson;
import tools.jackson.databind.JsonNode;

/**
 * What proves one record: the facts about it and about its papers, each with its way to a signed head, the rows they vouch for, and the keys.
 *
 * @param record its id
 * @param head the signed head as a note
 * @param facts in commit order
 * @param rows as they stand now; none of a record that no fact here bears the digest of
 * @param keys from the first to the one that signed
 */
record Evidence(String record, String head, List<SealedFact> facts, List<ProvenRow> rows, List<Key> keys) {
    /** Under these names facts and rows name files by their SHA-256. */
    private static final List<String> NAMING = List.of("photos", "hash", "scan");

    private static final String HASH = "[0-9a-f]{64}";
    private static final String ISSUED = "documents.DocumentIssued";

    /**
     * A fact and its place in the log.
     *
     * @param leaf its number
     * @param tuple the row as COPY's binary format writes it
     * @param path siblings from the leaf up
     */
    record SealedFact(long leaf, byte[] tuple, List<byte[]> path) {}

    /**
     * A record's row.
     *
     * @param record the record's id, or that of one of its papers
     * @param row in canonical JSON
     * @param salt of the digest, 16 bytes
     */
    record ProvenRow(String record, String row, byte[] salt) {}

    /** The public half of a signing key, and the word of the key before it. */
    record Key(
            String id,
            String algorithm,
            byte[] publicKey,
            @Nullable String voucher,
            byte @Nullable [] vouched) {}

    /** The records facts may be about: this one, and papers whose issue says that they are about it. */
    TreeSet<UUID> subjects() {
        var known = new TreeSet<UUID>();
        known.add(UUID.fromString(record));
        facts.stream()
                .map(fact -> TupleFields.of(fact.tuple()))
                .filter(fact -> fact.kind().equals(ISSUED))
                .filter(fact -> CanonicalJson.read(fact.body())
                        .path("about")
                        .asString("")
                        .equals(record))
                .forEach(fact -> known.add(fact.subject()));
        return known;
    }

    /**
     * SHA-256 of every file that the facts and rows name: photographs, attachments, scans, papers as given out; without those of which a
     * later fact says that they were erased.
     */
    TreeSet<String> files() {
        return walk().named;
    }

    /** The files that facts and rows name and that were erased, in the order of that. */
    Collection<ErasedFile> erased() {
        return walk().erased.values();
    }

    private record Walk(TreeSet<String> named, Map<String, ErasedFile> erased) {}

    /** In the order of the leaves: what was erased may have been brought again since. A row names what it has from the beginning. */
    private Walk walk() {
        var walk = new Walk(new TreeSet<>(), new LinkedHashMap<>());
        rows.forEach(row -> gather(CanonicalJson.read(row.row()), walk.named));
        facts.stream().sorted(Comparator.comparingLong(SealedFact::leaf)).forEach(fact -> {
            var fields = TupleFields.of(fact.tuple());
            var named = new TreeSet<String>();
            gather(CanonicalJson.read(fields.body()), named);
            walk.named.addAll(named);
            walk.erased.keySet().removeAll(named);
            if (fields.kind().equals(ErasedFile.KIND)) {
                var file = ErasedFile.of(fact.leaf(), fields);
                if (walk.named.remove(file.hash())) {
                    walk.erased.put(file.hash(), file);
                }
            }
        });
        return walk;
    }

    private static void gather(JsonNode node, TreeSet<String> named) {
        node.propertyStream()
                .filter(property -> NAMING.contains(property.getKey()))
                .flatMap(property -> property.getValue().isArray()
                        ? property.getValue().valueStream()
                        : java.util.stream.Stream.of(property.getValue()))
                .map(value -> value.asString(""))
                .filter(value -> value.matches(HASH))
                .forEach(named::add);
        node.valueStream().forEach(inner -> gather(inner, named));
    }
}
