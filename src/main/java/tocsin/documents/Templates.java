package tocsin.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import tocsin.foundation.FoundationProblem;

/** The forms papers are made with: the shipped ones, and a county's own from a day on. */
@Service
class Templates {
    private static final String SHIPPED = "/documents/templates/";

    private final TemplateStore store;
    private final Files files;

    Templates(TemplateStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    /**
     * A form.
     *
     * @param name by which a rendering remembers what it was made with
     */
    record Form(String name, byte[] content) {}

    /** The form that held at the place and moment a paper was issued; of several the nearest area's, then the newest. */
    Form heldBy(Document paper, PaperPart part, PaperFormat format) {
        var kind = part == PaperPart.PAPER ? paper.kind() : PaperContent.RECEIPT.code();
        return store.inForce(kind, format, paper.addressee().area(), paper.issuedOn(), paper.issuedAt())
                .map(kept -> new Form(kept.hash(), files.read(kept.hash())))
                .orElseGet(() -> shipped(kind, format));
    }

    Form shipped(String kind, PaperFormat format) {
        var name = kind + "." + format.templateEnding();
        try (var file = Templates.class.getResourceAsStream(SHIPPED + name)) {
            if (file == null) {
                throw FoundationProblem.NOT_FOUND.with(name);
            }
            return new Form(name, file.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
