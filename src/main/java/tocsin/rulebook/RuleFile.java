package tocsin.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tocsin.foundation.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One edition as it stands in its file. A key that nobody reads is a mistake, so it fails the start. */
record RuleFile(RuleRef ref, Heading heading) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final Pattern PLACE =
            Pattern.compile(".*/rulebook/([a-z]+/[a-z0-9-]+)/(\\d{4}-\\d{2}-\\d{2}(?:@\\w+)?)\\.yaml");

    /** The keys of an edition's file. */
    record Heading(
            Text title,
            RuleSource source,
            Certainty certainty,
            LocalDate inForceFrom,
            @Nullable Text note,
            Map<String, Object> values) {}

    static RuleFile read(URL url) {
        var place = PLACE.matcher(url.toString());
        if (!place.matches()) {
            throw new IllegalStateException("a rule's file is rulebook/<room>/<rule>/<day>[@<area>].yaml, not " + url);
        }
        var ref = new RuleRef(place.group(1), place.group(2));
        try (InputStream in = url.openStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var file = new RuleFile(ref, MAPPER.convertValue(yaml().load(text), Heading.class));
            file.requireNameFits();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            throw new IllegalStateException("edition " + ref + ": " + failure.getMessage(), failure);
        }
    }

    <T> Edition<T> as(Class<T> type) {
        var values = MAPPER.convertValue(heading.values, type);
        return new Edition<>(
                ref, heading.title, heading.source, heading.certainty, heading.inForceFrom, heading.note, values);
    }

    /** The same, its numbers compared with the official text by somebody who is named. */
    RuleFile confirmed() {
        return new RuleFile(
                ref,
                new Heading(
                        heading.title,
                        heading.source,
                        Certainty.SURE,
                        heading.inForceFrom,
                        heading.note,
                        heading.values));
    }

    boolean holdsIn(String area) {
        return heading.source.area().equals(area);
    }

    boolean holdsOn(LocalDate day) {
        return !heading.inForceFrom.isAfter(day);
    }

    private void requireNameFits() {
        var area = heading.source.area();
        var name = heading.inForceFrom + (area.equals(RuleSource.NATIONAL) ? "" : "@" + area);
        if (!ref.edition().equals(name)) {
            throw new IllegalStateException("its day and area ask for the name " + name);
        }
    }

    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainWords());
    }

    /** YAML 1.1 would move days by the time zone and read the word off as a boolean: days stay text, and only true and false are booleans. */
    private static final class PlainWords extends Resolver {
        private static final Pattern TRUTH = Pattern.compile("true|false");

        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
            if (tag.equals(Tag.BOOL)) {
                super.addImplicitResolver(tag, TRUTH, "tf", limit);
            } else if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
