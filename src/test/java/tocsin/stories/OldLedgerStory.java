package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.Actor;
import tocsin.ledger.Imports;
import tocsin.organization.Areas;

/** A real ledger of fire-code violations is taken over: what Tocsin then says equals a plain count over the file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@TestPropertySource(properties = "tocsin.story=old-ledger")
class OldLedgerStory extends StoryServer {
    private static final Path WHOLE =
            Path.of("../shared/data/inspections/toronto-highrise-fire/inspection_violations_2017_2022.csv.gz");
    private static final String LAST_DAY = "2022-12-31";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Areas areas;

    @Autowired
    private VerifyFigures figures;

    @Test
    void aSampleOfAnOldLedgerIsCountedAsItsFileIs() throws IOException {
        var file = folder.resolve("sample.csv");
        try (var sample = OldLedgerStory.class.getResourceAsStream("/toronto/inspection_violations_sample.csv")) {
            Files.copy(java.util.Objects.requireNonNull(sample), file);
        }
        takeOverAndCount(file, "S");
    }

    @Test
    void theWholeLedgerIsCountedAsItsFileIs() throws IOException {
        assumeTrue(Files.exists(WHOLE), "the whole ledger stands beside the project only where it was put");
        var file = folder.resolve("violations.csv");
        try (var packed = new GZIPInputStream(Files.newInputStream(WHOLE))) {
            Files.copy(packed, file);
        }
        var rows = takeOverAndCount(file, "W");
        assertThat(rows).hasSize(60_121);
        assertThat(total("openUntil=2023-01-01..&foundOn=.." + LAST_DAY, "W")).isEqualTo(7_306);
        assertThat(rows.stream()
                        .map(row -> row.getField("property_address"))
                        .distinct()
                        .count())
                .isEqualTo(3_878);
        assertThat(rows.stream()
                        .map(row -> row.getField("inspection_thread"))
                        .distinct()
                        .count())
                .isEqualTo(11_696);
    }

    private List<NamedCsvRecord> takeOverAndCount(Path file, String root) throws IOException {
        now("2026-03-12", 9);
        var rows = rows(file);
        wards(rows, root, file.resolveSibling(root + "-areas.csv"));
        assertThat(imports.run("premises", inWards(file, root), Actor.INSTALLATION)
                        .bad())
                .isZero();
        var first = imports.run("hazards", inWards(file, root), Actor.INSTALLATION);
        assertThat(first.bad()).isZero();
        assertThat(first.written()).isEqualTo(rows.size());
        var again = imports.run("hazards", inWards(file, root), Actor.INSTALLATION);
        assertThat(again.written()).isZero();
        followers.catchUp();
        count(rows, root);
        assertThat(figures.run(difference -> {}).agrees()).isTrue();
        return rows;
    }

    private void count(List<NamedCsvRecord> rows, String root) {
        assertThat(total("", root)).isEqualTo(rows.size());
        by(rows, row -> row.getField("property_ward"))
                .forEach((ward, count) ->
                        assertThat(ward(root, ward)).as("ward " + ward).isEqualTo(count));
        by(rows, row -> row.getField("opened_at").substring(0, 4))
                .forEach((year, count) -> assertThat(total("foundOn=" + year + "-01-01.." + year + "-12-31", root))
                        .as("opened " + year)
                        .isEqualTo(count));
        by(rows, row -> row.getField("closed_at").substring(0, 4))
                .forEach((year, count) -> assertThat(total("closedOn=" + year + "-01-01.." + year + "-12-31", root))
                        .as("closed " + year)
                        .isEqualTo(count));
        long open = rows.stream()
                .filter(row -> row.getField("opened_at").substring(0, 10).compareTo(LAST_DAY) <= 0
                        && row.getField("closed_at").substring(0, 10).compareTo(LAST_DAY) > 0)
                .count();
        assertThat(total("openUntil=2023-01-01..&foundOn=.." + LAST_DAY, root)).isEqualTo(open);
        var said = as("guqing").get("/api/ledgers/hazards/rows?adopted=true&limit=1&area=" + id(root));
        assertThat(said.number("/total")).isEqualTo(rows.size());
    }

    private long ward(String root, String ward) {
        return as("guqing")
                .get("/api/ledgers/hazards/rows?limit=1&area=" + id(root + "W" + ward))
                .number("/total");
    }

    private long total(String filter, String root) {
        return as("guqing")
                .get("/api/ledgers/hazards/rows?limit=1&area=" + id(root + "TO") + "&" + filter)
                .number("/total");
    }

    private String id(String code) {
        return areas.findByCode(code.length() == 1 ? code + "TO" : code)
                .orElseThrow()
                .id()
                .value()
                .toString();
    }

    private static TreeMap<String, Long> by(List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    /** Wards as an area tree below the county, by a file of its own. */
    private void wards(List<NamedCsvRecord> rows, String root, Path file) throws IOException {
        var lines =
                new StringBuilder("code,name,level,parentCode\n").append(root).append("TO,多伦多,TOWN,990101\n");
        rows.stream()
                .map(row -> row.getField("property_ward"))
                .distinct()
                .sorted()
                .forEach(ward -> lines.append(root)
                        .append("W")
                        .append(ward)
                        .append(",")
                        .append(root)
                        .append("W")
                        .append(ward)
                        .append(",VILLAGE,")
                        .append(root)
                        .append("TO\n"));
        Files.writeString(file, lines);
        assertThat(imports.run("areas", file, Actor.INSTALLATION).bad()).isZero();
    }

    /** The same file, its wards named as in the tree and its numbers apart from those of another ledger. */
    private static Path inWards(Path file, String root) throws IOException {
        var renamed = file.resolveSibling(root + "-" + file.getFileName());
        if (!Files.exists(renamed)) {
            var lines = new java.util.ArrayList<String>();
            for (var line : Files.readAllLines(file)) {
                lines.add(
                        lines.isEmpty()
                                ? line
                                : line.replaceFirst("^((?:[^,]*,){4})(\\d+),", root + "$1" + root + "W$2,"));
            }
            Files.write(renamed, lines);
        }
        return renamed;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
