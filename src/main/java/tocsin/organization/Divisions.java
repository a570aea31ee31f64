package tocsin.organization;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int WRITERS = 3;
    private static final int CODE_DIGITS = 12;

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
            return new RecordArea(new AreaId(id(code)), code, name, level, parent(code), null);
        }

        /** Always the same for a code, and in the order of codes, so that rows and indexes grow at one end (RFC 9562, version 8). */
        private static UUID id(String code) {
            var digest = UUID.nameUUIDFromBytes(("division/" + code).getBytes(StandardCharsets.UTF_8));
            long digits = Long.parseLong((code + "000000000000").substring(0, CODE_DIGITS));
            return new UUID(
                    digits << 16 | 0x8000 | code.length(),
                    0x8000_0000_0000_0000L | digest.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL);
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
        try (var batches = new Batches(by);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            var batch = new ArrayList<RecordArea>(BATCH);
            for (var line : lines) {
                batch.add(level.area(line.getField("code"), line.getField("name")));
                read++;
                if (batch.size() == BATCH) {
                    batches.write(batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
            batches.write(batch);
            return new Taken(read, batches.written());
        }
    }

    /** Writes batches of one level side by side: nodes of a level do not need one another. */
    private final class Batches implements AutoCloseable {
        private final Actor by;
        private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        private final Deque<Future<Integer>> underWay = new ArrayDeque<>();
        private int written;

        Batches(Actor by) {
            this.by = by;
        }

        void write(List<RecordArea> batch) {
            if (underWay.size() > WRITERS) {
                written += await(underWay.removeFirst());
            }
            underWay.add(writers.submit(() -> batch.isEmpty() ? 0 : areas.recordAll(batch, by)));
        }

        int written() {
            while (!underWay.isEmpty()) {
                written += await(underWay.removeFirst());
            }
            return written;
        }

        private int await(Future<Integer> batch) {
            try {
                return batch.get();
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof RuntimeException refusal
                        ? refusal
                        : new IllegalStateException(failure.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() {
            writers.close();
        }
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
