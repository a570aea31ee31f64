package tocsin.documents;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Text;

/** Every kind of paper the rooms declare. */
@Component
class DocumentKinds {
    private final ObjectProvider<DocumentKind> declared;

    DocumentKinds(ObjectProvider<DocumentKind> declared) {
        this.declared = declared;
    }

    List<DocumentKind> list() {
        return declared.orderedStream().toList();
    }

    /** The kind of this code; 404 when no room declares it. */
    DocumentKind get(String code) {
        return list().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(code));
    }

    void requireSeries(String series) {
        FoundationProblem.NOT_FOUND.unless(
                list().stream().anyMatch(kind -> kind.series().equals(series)), series);
    }

    /** What the kinds of a series are called together; kinds of one form by the name of the form. */
    Text label(String series) {
        var labels = list().stream()
                .filter(kind -> kind.series().equals(series))
                .map(kind -> kind.form().label())
                .distinct()
                .toList();
        return Text.of(
                String.join("、", labels.stream().map(Text::zh).toList()),
                String.join(", ", labels.stream().map(Text::en).toList()));
    }
}
