package tocsin.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/** Gathers what proves a record, so that a stranger can check it without this server. */
@Service
public class ExportEvidence {
    private final EvidenceGathering gathering;
    private final RecordFolder folder;
    private final EvidencePage page;
    private final SigningKeys keys;
    private final Journal journal;
    private final TransactionTemplate writing;
    private final TransactionTemplate snapshot;

    ExportEvidence(
            EvidenceGathering gathering,
            RecordFolder folder,
            EvidencePage page,
            SigningKeys keys,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.gathering = gathering;
        this.folder = folder;
        this.page = page;
        this.keys = keys;
        this.journal = journal;
        this.writing = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** A pack that is ready to be written. */
    public static final class Ready {
        private final EvidenceGathering.Gathered gathered;
        private final Map<String, EvidencePack.Part> parts;
        private final String note;

        private Ready(EvidenceGathering.Gathered gathered, Map<String, EvidencePack.Part> parts, String note) {
            this.gathered = gathered;
            this.parts = parts;
            this.note = note;
        }

        /** How many facts it holds. */
        public int facts() {
            return gathered.evidence().facts().size();
        }

        /** How many photographs and other files it holds. */
        public int files() {
            return gathered.evidence().files().size();
        }

        /** The smallest area around the record: where its newest fact stands. */
        public AreaPath area() {
            return new AreaPath(
                    TupleFields.of(gathered.evidence().facts().getLast().tuple())
                            .area());
        }

        /** Writes the zip file; the stream stays open. */
        public void write(OutputStream out) throws IOException {
            EvidencePack.write(parts, note, out);
        }
    }

    /**
     * Makes a pack with every sealed fact about a record and its papers; nothing is noted yet.
     *
     * @return empty when nothing about it is sealed
     * @throws EvidenceRefusal when a file that the facts tell of is not kept here as it came
     */
    public Optional<Ready> prepare(UUID record) throws IOException {
        var found = Objects.requireNonNull(snapshot.execute(begun -> gathering.gather(record, folder.papers(record))));
        return found.isEmpty() ? Optional.empty() : Optional.of(packed(found.get()));
    }

    private Ready packed(EvidenceGathering.Gathered gathered) throws IOException {
        var evidence = gathered.evidence();
        var parts = EvidencePack.parts(evidence, folder.pdf(page.html(gathered, folder)), files(evidence));
        var manifest = EvidencePack.manifest(evidence, parts);
        manifest.requireFilesAsNamed();
        return new Ready(gathered, parts, manifest.note(signer(gathered.head())));
    }

    /** Notes that somebody takes a pack. */
    public void taken(UUID record, Ready pack, @Nullable String reason, Actor by) {
        var event = new ProofEvent.EvidenceExported(pack.facts(), pack.files(), reason);
        writing.executeWithoutResult(
                begun -> journal.record(Fact.of(event, record, pack.area(), RecordDigest.of(event, record)), by));
    }

    /**
     * Writes a pack on the server's own machine, and records that it was taken.
     *
     * @return how many facts it holds; 0, and nothing is written, when none is sealed
     */
    public int write(UUID record, OutputStream out) throws IOException {
        var ready = prepare(record);
        if (ready.isPresent()) {
            taken(record, ready.get(), null, Actor.INSTALLATION);
            ready.get().write(out);
        }
        return ready.map(Ready::facts).orElse(0);
    }

    private Map<String, RecordFolder.KeptFile> files(Evidence evidence) {
        var files = new LinkedHashMap<String, RecordFolder.KeptFile>();
        for (var hash : evidence.files()) {
            files.put(
                    hash,
                    folder.file(hash)
                            .orElseThrow(() -> new EvidenceRefusal(
                                    "日志提到的文件 " + hash + " 已不在服务器上",
                                    "the file " + hash + " that a fact tells of is not on the server")));
        }
        return files;
    }

    /** The key that signs heads now. */
    private SigningKeys.Signer signer(TreeHead head) {
        return Objects.requireNonNull(writing.execute(begun -> keys.current(head.origin(), head.hash(), head.size())));
    }
}
