package tocsin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A version that is out: the migrations it came with, frozen.
 *
 * @param name such as 0.1
 * @param migrations every migration it knows, room and file, with the SHA-256 of its text
 */
record Release(String name, Map<String, String> migrations) {
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path FOLDER = Path.of("src/test/resources/releases");

    /** All, the oldest first. Each line of the list is a migration and the release that brought it. */
    static List<Release> all() {
        try {
            var releases = new ArrayList<Release>();
            var known = new LinkedHashMap<String, String>();
            String name = null;
            for (var line : Files.readAllLines(FOLDER.resolve("migrations.txt"))) {
                var words = line.split(" ");
                if (name != null && !name.equals(words[0])) {
                    releases.add(new Release(name, Map.copyOf(known)));
                }
                name = words[0];
                known.put(words[1], words[2]);
            }
            releases.add(new Release(String.valueOf(name), Map.copyOf(known)));
            return releases;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a county of this version left; made by {@link ReleaseCounty}. */
    ReleaseDump dump() {
        return new ReleaseDump(FOLDER.resolve(name + ".sql.xz"));
    }

    /** How many rows of each kind were in it. */
    List<String> counts() throws IOException {
        return Files.readAllLines(FOLDER.resolve(name + ".counts"));
    }

    /** The newest version of a room's tables. */
    int newest(String room) {
        return migrations.keySet().stream()
                .filter(file -> file.startsWith(room + "/"))
                .mapToInt(Release::version)
                .max()
                .orElse(0);
    }

    static int version(String file) {
        return Integer.parseInt(file.replaceAll(".*/V(\\d+)__.*", "$1"));
    }

    @Override
    public String toString() {
        return name;
    }
}
