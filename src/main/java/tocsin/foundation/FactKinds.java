package tocsin.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What every kind of fact is called where its whole sentence would not fit: each room says so in {@code facts/<room>.yaml}. */
@Component
public class FactKinds {
    private final SortedMap<String, Text> rooms = new TreeMap<>();
    private final SortedMap<String, Text> kinds = new TreeMap<>();

    /** One room's file. */
    record Words(Text room, Map<String, Text> kinds) {}

    /** Reads every room's file; one that cannot be read stops the start. */
    public FactKinds() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:facts/*.yaml");
            Arrays.stream(files).forEach(this::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Rooms by their name. */
    public SortedMap<String, Text> rooms() {
        return rooms;
    }

    /** Kinds as the journal keeps them, {@code room.Fact}, with their words. */
    public SortedMap<String, Text> kinds() {
        return kinds;
    }

    private void read(Resource file) {
        var room = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
        try (var in = file.getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var words = JsonMapper.shared().convertValue(read, Words.class);
            rooms.put(room, words.room());
            words.kinds().forEach((kind, text) -> kinds.put(room + "." + kind, text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
