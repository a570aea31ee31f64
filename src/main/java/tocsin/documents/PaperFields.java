package tocsin.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Fills the named fields of a template, HTML or Word alike. <code>{{name}}</code> stands for a value. A row or paragraph in which
 * <code>{{list.name}}</code> stands is written once for each item. A row or paragraph with <code>{{?name}}</code> is left out when the
 * value is empty, one with <code>{{?!name}}</code> when it is not; a name of a list is empty when it is so in every item.
 */
final class PaperFields {
    static final Pattern FIELD = Pattern.compile("\\{\\{(\\?!?|)([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)?)}}");

    /** What is repeated or left out as a whole, the widest first. */
    private static final List<String> BLOCKS = List.of("tr", "li", "p");

    private PaperFields() {}

    /** Names of all fields a template has. */
    static TreeSet<String> names(Node root) {
        return FIELD.matcher(words(root))
                .results()
                .map(found -> found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Puts the values in the places of their names. */
    static void fill(Node root, DocumentContent content) {
        leaveOut(root, content);
        content.lists().forEach((list, items) -> repeat(root, list, items));
        replace(root, name -> true, content::value);
    }

    private static void repeat(Node root, String list, List<Map<String, String>> items) {
        for (var block : blocks(root, "{{" + list + ".")) {
            var parent = block.getParentNode();
            for (var item : items) {
                var copy = block.cloneNode(true);
                replace(
                        copy,
                        name -> name.startsWith(list + "."),
                        name -> item.getOrDefault(name.substring(list.length() + 1), ""));
                parent.insertBefore(copy, block);
            }
            parent.removeChild(block);
        }
    }

    private static void leaveOut(Node root, DocumentContent content) {
        for (var block : blocks(root, "{{?")) {
            boolean left = FIELD.matcher(words(block)).results().anyMatch(found -> leavesOut(found, content));
            if (left) {
                block.getParentNode().removeChild(block);
            }
        }
    }

    private static boolean leavesOut(MatchResult found, DocumentContent content) {
        return switch (found.group(1)) {
            case "?" -> isEmpty(found.group(2), content);
            case "?!" -> !isEmpty(found.group(2), content);
            default -> false;
        };
    }

    private static boolean isEmpty(String name, DocumentContent content) {
        var parts = name.split("\\.", 2);
        return parts.length == 1
                ? content.value(name).isEmpty()
                : content.lists().getOrDefault(parts[0], List.of()).stream()
                        .allMatch(item -> item.getOrDefault(parts[1], "").isEmpty());
    }

    /** The innermost rows in which something stands, else the innermost items of a list, else paragraphs. */
    private static List<Element> blocks(Node root, String sought) {
        var taken = new ArrayList<Element>();
        for (var name : BLOCKS) {
            for (var element : PaperXml.elements(root)) {
                if (PaperXml.local(element).equals(name)
                        && words(element).contains(sought)
                        && taken.stream().noneMatch(other -> isInside(other, element) || isInside(element, other))
                        && PaperXml.elements(element).stream()
                                .noneMatch(inner -> inner != element
                                        && PaperXml.local(inner).equals(name)
                                        && words(inner).contains(sought))) {
                    taken.add(element);
                }
            }
        }
        return taken;
    }

    private static boolean isInside(Node outer, Node inner) {
        for (Node node = inner; node != null; node = node.getParentNode()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    /** A word processor may tear a name over several runs: the value goes where its name begins, the rest of the name goes. */
    private static void replace(Node root, Predicate<String> meant, UnaryOperator<String> value) {
        var texts = PaperXml.texts(root);
        var starts = new ArrayList<Integer>();
        var whole = new StringBuilder();
        for (var text : texts) {
            starts.add(whole.length());
            whole.append(text.getData());
        }
        var found = FIELD.matcher(whole)
                .results()
                .filter(field -> meant.test(field.group(2)))
                .toList();
        for (var field : found.reversed()) {
            var words = field.group(1).isEmpty() ? value.apply(field.group(2)) : "";
            for (int index = texts.size() - 1; index >= 0; index--) {
                cut(texts.get(index), starts.get(index), field.start(), field.end(), words);
            }
        }
    }

    private static void cut(Text text, int start, int from, int until, String words) {
        var data = text.getData();
        int first = Math.max(from, start) - start;
        int last = Math.min(until, start + data.length()) - start;
        if (first < last) {
            boolean begins = from >= start;
            text.setData(data.substring(0, first) + (begins ? words : "") + data.substring(last));
        }
    }

    private static String words(Node root) {
        return PaperXml.texts(root).stream().map(Text::getData).collect(Collectors.joining());
    }
}
