package tocsin.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Looks a template through before it is kept: it fills, says what the paper cannot do without, and runs nothing by itself. */
final class TemplateCheck {
    private static final Set<String> SCRIPTED =
            Set.of("script", "iframe", "frame", "object", "embed", "applet", "link", "base", "form", "input", "button");

    /** Of a Word file: text boxes, content controls, embedded objects, other documents drawn in, fields that fetch or run. */
    private static final Set<String> HIDDEN_WORDS =
            Set.of("txbxContent", "sdt", "object", "OLEObject", "altChunk", "control", "subDoc");

    private static final List<String> FETCHING =
            List.of("INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "MACROBUTTON", "DATABASE", "HYPERLINK");
    private static final List<String> CARRIED = List.of("vbaProject", "embeddings/", "activeX/", "oleObject");

    private TemplateCheck() {}

    /**
     * Refuses a template that would not do.
     *
     * @param fields everything a paper of this form can say
     */
    static void require(byte[] content, PaperFormat format, List<DocumentKind.Field> fields) {
        var names = new TreeSet<String>();
        var active = new TreeSet<String>();
        if (format == PaperFormat.WORD) {
            lookThroughWord(content, names, active);
        } else {
            lookThroughPage(content, names, active);
        }
        DocumentProblem.TEMPLATE_ACTIVE.unless(active.isEmpty(), String.join("、", active));
        var known = fields.stream().map(DocumentKind.Field::placeholder).collect(Collectors.toSet());
        var unknown = names.stream().filter(name -> !known.contains(name)).toList();
        DocumentProblem.TEMPLATE_FIELDS_UNKNOWN.unless(unknown.isEmpty(), String.join("、", unknown));
        var missing = fields.stream()
                .filter(field -> field.mandatory() && !names.contains(field.placeholder()))
                .map(field -> field.label().zh() + " {{" + field.placeholder() + "}}")
                .toList();
        DocumentProblem.TEMPLATE_FIELDS_MISSING.unless(missing.isEmpty(), String.join("、", missing));
    }

    private static void lookThroughWord(byte[] content, Set<String> names, Set<String> active) {
        for (var part : WordParts.read(content).entrySet()) {
            CARRIED.stream().filter(part.getKey()::contains).forEach(active::add);
            if (part.getKey().endsWith(".rels")) {
                for (var relation : PaperXml.elements(PaperXml.read(part.getValue(), part.getKey()))) {
                    if ("External".equalsIgnoreCase(relation.getAttribute("TargetMode"))) {
                        active.add(relation.getAttribute("Target"));
                    }
                }
            } else if (part.getKey().endsWith("[Content_Types].xml")) {
                if (new String(part.getValue(), java.nio.charset.StandardCharsets.UTF_8).contains("macroEnabled")) {
                    active.add("macroEnabled");
                }
            } else if (WordParts.isText(part.getKey())) {
                var text = PaperXml.read(part.getValue(), part.getKey());
                names.addAll(PaperFields.names(text));
                PaperXml.elements(text).forEach(element -> lookAtWord(element, active));
            }
        }
    }

    private static void lookAtWord(Element element, Set<String> active) {
        var name = PaperXml.local(element);
        if (HIDDEN_WORDS.contains(name)) {
            active.add(name);
        }
        var code = name.equals("instrText") ? element.getTextContent() : instruction(element);
        var first = code.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        if (FETCHING.contains(first)) {
            active.add(first);
        }
    }

    /** The code of a field written in one piece; empty for everything else. */
    private static String instruction(Element element) {
        return PaperXml.local(element).equals("fldSimple")
                ? element.getAttributeNS(element.getNamespaceURI(), "instr")
                : "";
    }

    private static void lookThroughPage(byte[] content, Set<String> names, Set<String> active) {
        var page = PaperXml.read(content, "HTML");
        var elements = PaperXml.elements(page);
        DocumentProblem.NOT_A_PAGE.unless(elements.stream()
                .map(PaperXml::local)
                .collect(Collectors.toSet())
                .containsAll(Set.of("html", "head", "body")));
        names.addAll(PaperFields.names(page));
        elements.forEach(element -> lookAtPage(element, active));
    }

    private static void lookAtPage(Element element, Set<String> active) {
        var name = PaperXml.local(element).toLowerCase(Locale.ROOT);
        if (SCRIPTED.contains(name)) {
            active.add("<" + name + ">");
        }
        if (name.equals("style")) {
            refuseFetching(element.getTextContent(), active);
        }
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            var attribute = attributes.item(index);
            var key = attribute.getNodeName().toLowerCase(Locale.ROOT);
            var value = attribute.getNodeValue();
            if (key.startsWith("on")) {
                active.add(key);
            } else if (key.equals("style")) {
                refuseFetching(value, active);
            } else if (!key.startsWith("xml")
                    && value.strip().toLowerCase(Locale.ROOT).matches("(?s)[a-z][a-z+.-]*:.*")
                    && !value.startsWith("data:image/png;base64,")) {
                active.add(value.length() > 60 ? value.substring(0, 60) : value);
            }
        }
    }

    private static void refuseFetching(String style, Set<String> active) {
        var words = style.toLowerCase(Locale.ROOT);
        for (var way : List.of("url(", "@import", "\\", "expression(")) {
            if (words.contains(way)) {
                active.add(way);
            }
        }
    }
}
