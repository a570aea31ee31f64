package tocsin.documents;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;

/** The forms papers are made with: those of the declared kinds, and the receipt of service. */
@Component
class DocumentForms {
    private final DocumentKinds kinds;

    DocumentForms(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    /** The kind a part of a paper is filled as. */
    DocumentKind of(String kind, PaperPart part) {
        return part == PaperPart.PAPER ? kinds.get(kind) : PaperContent.RECEIPT;
    }

    /** The kinds with every field they have, by their form. */
    java.util.Map<DocumentKind.Form, List<DocumentKind>> list() {
        var found = new LinkedHashMap<DocumentKind.Form, List<DocumentKind>>();
        Stream.concat(kinds.list().stream().map(PaperContent::whole), Stream.of(PaperContent.RECEIPT))
                .forEach(kind -> found.computeIfAbsent(
                                new DocumentKind.Form(
                                        kind.form().code(), kind.form().label(), java.util.Map.of()),
                                form -> new java.util.ArrayList<>())
                        .add(kind));
        return found;
    }

    /** The kinds of a form; 404 when there is no such form. */
    List<DocumentKind> kinds(String form) {
        return list().entrySet().stream()
                .filter(entry -> entry.getKey().code().equals(form))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(form))
                .getValue();
    }

    /** How a form is called. */
    Text label(String form) {
        return kinds(form).getFirst().form().label();
    }

    /** Everything a template of a form may name. */
    List<DocumentKind.Field> fields(String form) {
        return kinds(form).stream()
                .flatMap(kind -> kind.fields().stream())
                .distinct()
                .toList();
    }

    /** Every template that came with the program. */
    List<Template> shipped() {
        return list().keySet().stream()
                .flatMap(form ->
                        Arrays.stream(PaperFormat.values()).map(format -> Template.shipped(form.code(), format)))
                .toList();
    }
}
