package tocsin.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the program and its pages are built with: the jars this build runs on with their poms, and the packages of the pages. */
final class Components {
    private static final int PARENTS = 12;

    private Components() {}

    /** A jar of the class path and the pom beside it. */
    private record Jar(String group, String name, String version, Path repository, Element pom) {
        String key() {
            return group + ":" + name;
        }
    }

    static List<Component> ofProgram() throws IOException {
        var jars = new HashMap<String, Jar>();
        for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            var jar = entry.endsWith(".jar") ? jar(Path.of(entry)) : null;
            if (jar != null) {
                jars.put(jar.key(), jar);
            }
        }
        var shipped = shipped(jars);
        return jars.values().stream()
                .map(jar -> new Component(
                        "pkg:maven/" + jar.group() + "/" + jar.name() + "@" + jar.version(),
                        jar.group(),
                        jar.name(),
                        jar.version(),
                        shipped.contains(jar.key()),
                        licences(jar)))
                .sorted(java.util.Comparator.comparing(Component::purl))
                .toList();
    }

    /** A jar of a local repository lies at group/name/version/name-version.jar, its pom beside it. */
    private static @Nullable Jar jar(Path file) {
        var version = file.getParent();
        var name = version.getParent();
        var pom = version.resolve(name.getFileName() + "-" + version.getFileName() + ".pom");
        if (!Files.exists(pom)) {
            return null;
        }
        var read = read(pom);
        var group = text(read, "groupId");
        var ofParent = child(read, "parent");
        var known = group != null || ofParent == null ? group : text(ofParent, "groupId");
        var repository = name.getParent();
        for (int up = 0; known != null && up < known.split("\\.").length; up++) {
            repository = repository.getParent();
        }
        return new Jar(
                String.valueOf(known),
                name.getFileName().toString(),
                version.getFileName().toString(),
                repository,
                read);
    }

    /** From what the program names itself on to what that brings: tests and what is optional left out. */
    private static Set<String> shipped(Map<String, Jar> jars) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(read(Path.of("pom.xml"))));
        while (!open.isEmpty()) {
            for (var key : brought(open.pop())) {
                var jar = jars.get(key);
                if (jar != null && reached.add(key)) {
                    open.add(jar.pom());
                }
            }
        }
        return reached;
    }

    private static List<String> brought(Element pom) {
        var brought = new ArrayList<String>();
        var dependencies = child(pom, "dependencies");
        for (var dependency : dependencies == null ? List.<Element>of() : children(dependencies, "dependency")) {
            var scope = text(dependency, "scope");
            boolean runs = scope == null || scope.equals("compile") || scope.equals("runtime");
            if (runs && !"true".equals(text(dependency, "optional"))) {
                brought.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
            }
        }
        return brought;
    }

    /** Those of the pom, else of the nearest parent that names some. */
    private static List<String> licences(Jar jar) {
        var pom = jar.pom();
        for (int up = 0; up < PARENTS && pom != null; up++) {
            var named = child(pom, "licenses");
            if (named != null) {
                return children(named, "license").stream()
                        .map(licence -> String.valueOf(text(licence, "name")))
                        .toList();
            }
            var parent = child(pom, "parent");
            pom = parent == null ? null : parentPom(jar.repository(), parent);
        }
        return List.of();
    }

    private static @Nullable Element parentPom(Path repository, Element parent) {
        var name = text(parent, "artifactId");
        var version = text(parent, "version");
        var file = repository
                .resolve(String.valueOf(text(parent, "groupId")).replace('.', '/'))
                .resolve(name + "/" + version + "/" + name + "-" + version + ".pom");
        return Files.exists(file) ? read(file) : null;
    }

    /** The packages of the pages, as their lock names them and as they say of themselves. */
    static List<Component> ofPages() throws IOException {
        var web = Path.of("web");
        var lock = JsonMapper.shared().readTree(Files.readString(web.resolve("package-lock.json")));
        var found = new ArrayList<Component>();
        lock.path("packages").properties().forEach(entry -> {
            if (!entry.getKey().isEmpty()) {
                var at = entry.getKey();
                var name = at.substring(at.lastIndexOf("node_modules/") + "node_modules/".length());
                var version = entry.getValue().path("version").asString("");
                found.add(new Component(
                        "pkg:npm/" + name.replace("@", "%40") + "@" + version,
                        "",
                        name,
                        version,
                        !entry.getValue().path("dev").asBoolean(false),
                        licences(entry.getValue().path("license"))));
            }
        });
        return found;
    }

    private static List<String> licences(JsonNode said) {
        return said.isString() ? List.of(said.asString()) : List.of();
    }

    private static Element read(Path pom) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Files.readString(pom))))
                    .getDocumentElement();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IllegalStateException(pom.toString(), failure);
        }
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static @Nullable Element child(Element parent, String name) {
        var all = children(parent, name);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static @Nullable String text(Element parent, String name) {
        var child = child(parent, name);
        return child == null ? null : child.getTextContent().strip();
    }
}
