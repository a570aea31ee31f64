package tocsin.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.organization.People;
import tocsin.proof.RecordFolder;

/** Gives evidence packs the papers about a record, the files as they came, and letters to set a page in. */
@Component
class EvidenceFolder implements RecordFolder {
    private final DocumentStore store;
    private final Files files;
    private final PaperPdf pdf;
    private final People people;

    EvidenceFolder(DocumentStore store, Files files, PaperPdf pdf, People people) {
        this.store = store;
        this.files = files;
        this.pdf = pdf;
        this.people = people;
    }

    @Override
    public List<UUID> papers(UUID record) {
        return store.about(record).stream().map(paper -> paper.id().value()).toList();
    }

    @Override
    public Optional<KeptFile> file(String hash) {
        return files.find(hash)
                .filter(kept -> java.nio.file.Files.isReadable(kept.path()))
                .map(kept ->
                        new KeptFile(kept.path(), FileKind.of(kept.mediaType()).ending()));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return people.names(ids);
    }

    @Override
    public byte[] pdf(String html) {
        return pdf.of(html);
    }
}
