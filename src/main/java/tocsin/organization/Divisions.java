package tocsin.organization;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;

/**
 * Takes in the national divisions as the statistics office publishes them: one file to a level, each line a code of 2, 4, 6, 9 or 12 digits
 * and a name; the code's own digits say what stands above.
 */
@Service
public class Divisions {
    private static final int BATCH = 10_000;

    private static final List<Level> LEVELS = List.of(
            new Level("provinces.csv", AreaLevel.PROVINCE, 0),
            new Level("cities.csv", AreaLevel.CITY, 2),
            new Level("areas.csv", AreaLevel.COUNTY, 4),
            new Level("streets.csv", AreaLevel.TOWN, 6),
            new Level("villages.csv", AreaLevel.VILLAGE, 9));

    private final Areas areas;

    Divisions(Areas areas) {
        this.areas = areas;
    }

    /** A level's file, plain or with {@code .gz}, and how many digits of a code name its parent. */
    private record Level(String file, AreaLevel level, int parentDigits) {
        RecordArea area(String code, String name) {
            var id = UUID.nameUUIDFromBytes(("division/" + code).getBytes(StandardCharsets.UTF_8));
            return new RecordArea(new AreaId(id), code, name, level, parent(code), null);
        }

        private @Nullable String parent(String code) {
            return parentDigits == 0 ? null : code.substring(0, parentDigits);
        }
    }

    /** What came of it. */
    public record Taken(int read, int written) {}

    /** True when the folder holds such files. */
    public static boolean isFolder(Path folder) {
        return Files.isDirectory(folder) && find(folder, LEVELS.getFirst().file()) != null;
    }

    /**
     * Takes in every level, from the provinces down, in batches of one transaction each; what is there already stays as it is.
     *
     * @throws IOException when a file cannot be read
     */
    public Taken take(Path folder, Actor by) throws IOException {
        int read = 0;
        int written = 0;
        for (var level : LEVELS) {
            var file = find(folder, level.file());
            if (file != null) {
                var taken = take(file, level, by);
                read += taken.read();
                written += taken.written();
            }
        }
        return new Taken(read, written);
    }

    private Taken take(Path file, Level level, Actor by) throws IOException {
        int read = 0;
        int written = 0;
        var batch = new ArrayList<RecordArea>(BATCH);
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (var line : lines) {
                batch.add(level.area(line.getField("code"), line.getField("name")));
                read++;
                if (batch.size() == BATCH) {
                    written += areas.recordAll(batch, by);
                    batch.clear();
                }
            }
        }
        return new Taken(read, written + (batch.isEmpty() ? 0 : areas.recordAll(batch, by)));
    }

    private static InputStream open(Path file) throws IOException {
        var content = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(content) : content;
    }

    private static @Nullable Path find(Path folder, String name) {
        for (var file : List.of(folder.resolve(name), folder.resolve(name + ".gz"))) {
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
