package tocsin.documents;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.TownClock;

/**
 * Gives papers out as files. The first time one is asked for it is made from what was frozen at issue, by the template that held then;
 * from then on the same bytes are given out for good.
 */
@Service
class DocumentRendering {
    private final RenderingStore store;
    private final Templates templates;
    private final PaperPdf pdf;
    private final Files files;
    private final Journal journal;
    private final TownClock clock;

    DocumentRendering(
            RenderingStore store, Templates templates, PaperPdf pdf, Files files, Journal journal, TownClock clock) {
        this.store = store;
        this.templates = templates;
        this.pdf = pdf;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** The file of a paper. A receipt not yet filled in is made anew each time: people write on it by hand. */
    @Transactional
    byte[] file(Document paper, PaperPart part, PaperFormat format, Actor by) {
        var known = store.hash(paper.id(), part, format);
        if (known.isPresent()) {
            return files.read(known.get());
        }
        var template = templates.heldBy(paper, part, format);
        var made = made(template.content(), PaperContent.of(paper, part).with(template.says()), format);
        if (part == PaperPart.RECEIPT && paper.service() == null) {
            return made;
        }
        var hash = files.keepMade(made, format.mediaType(), by);
        if (store.insert(paper.id(), part, format, hash, template.name(), clock.instant())) {
            record(new DocumentEvent.DocumentRendered(part.name(), format.name(), hash), paper, by);
            return made;
        }
        return files.read(store.hash(paper.id(), part, format).orElseThrow());
    }

    /** A template filled with a content. */
    byte[] made(byte[] template, DocumentContent content, PaperFormat format) {
        return switch (format) {
            case PDF -> pdf.of(template, content);
            case WORD -> PaperWord.of(template, content);
        };
    }

    /** The digest of a rendering is that of its bytes. */
    private void record(DocumentEvent.DocumentRendered rendered, Document paper, Actor by) {
        journal.recordAll(
                List.of(Fact.of(
                        rendered,
                        paper.id().value(),
                        paper.addressee().area(),
                        java.util.HexFormat.of().parseHex(Files.hash(CanonicalJson.bytes(rendered))))),
                by);
    }
}
