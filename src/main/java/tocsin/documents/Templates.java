package tocsin.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Service;
import tocsin.foundation.FoundationProblem;

/** The forms papers are made with: the shipped ones, and a county's own from a day on. */
@Service
class Templates {
    private static final String SHIPPED = "/documents/templates/";

    private final TemplateStore store;
    private final DocumentKinds kinds;
    private final Files files;

    Templates(TemplateStore store, DocumentKinds kinds, Files files) {
        this.store = store;
        this.kinds = kinds;
        this.files = files;
    }

    /**
     * A template as it held.
     *
     * @param name by which a rendering remembers what it was made with
     * @param says what papers of this kind always say
     */
    record Held(String name, byte[] content, Map<String, String> says) {}

    /** The form that held at the place and moment a paper was issued; of several the nearest area's, then the newest. */
    Held heldBy(Document paper, PaperPart part, PaperFormat format) {
        var form = (part == PaperPart.PAPER ? kinds.get(paper.kind()) : PaperContent.RECEIPT).form();
        return store.inForce(form.code(), format, paper.addressee().area(), paper.issuedOn(), paper.issuedAt())
                .map(kept -> new Held(kept.hash(), files.read(kept.hash()), form.says()))
                .orElseGet(() -> new Held(shippedName(form.code(), format), shipped(form.code(), format), form.says()));
    }

    private static String shippedName(String form, PaperFormat format) {
        return form + "." + format.templateEnding();
    }

    byte[] shipped(String form, PaperFormat format) {
        var name = shippedName(form, format);
        try (var file = Templates.class.getResourceAsStream(SHIPPED + name)) {
            if (file == null) {
                throw FoundationProblem.NOT_FOUND.with(name);
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
