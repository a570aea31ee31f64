package tocsin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.database.TestDatabase;
import tocsin.foundation.AreaPath;

/** Figures survive crashes, a second node and a rebuild, and a change behind the product's back is found. */
class FiguresVerifyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final AreaPath GRID = new AreaPath("1.2.3.");
    private static final List<String> ACTS = List.of("Recorded", "Lapsed", "Renewed", "Retired", "TakenBack", "Moved");

    private TestDatabase database;
    private FiguresNode node;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        node = new FiguresNode(database, 7);
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void aChangedCellIsNamedWithBothNumbers() {
        records(3);
        node.followers().catchUp();
        node.sql()
                .sql("update figures.cell set n = 9 where area_path = '1.' and measure = 'recorded' and span = 'M'")
                .update();
        var differences = differences();
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.area()).isEqualTo(new AreaPath("1."));
            assertThat(difference.measure()).isEqualTo("recorded");
            assertThat(difference.kept()).isEqualTo(9);
            assertThat(difference.recounted()).isEqualTo(3);
        });
    }

    @Test
    void aRecordChangedBehindTheProductIsFound() {
        records(1);
        node.followers().catchUp();
        node.sql()
                .sql("update declared set fields = '{\"recorded\":[\"2026-03-13\"]}'")
                .update();
        assertThat(differences()).isNotEmpty();
    }

    @Test
    void aChangedRowOfWhatStandsAtAGridIsFound() {
        records(1);
        node.followers().catchUp();
        node.sql().sql("update figures.fact_row set days = '{2026-03-13}'").update();
        assertThat(differences())
                .extracting(Verification.Difference::span, Verification.Difference::area)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("R", GRID));
    }

    @Test
    void aChangedSumOfWhatStandsAtAGridIsFound() {
        records(3);
        node.followers().catchUp();
        assertThat(node.sumMonths(DAY.plusMonths(1))).isTrue();
        assertThat(differences()).isEmpty();
        node.sql()
                .sql("update figures.cell set n = 9 where area_path = :grid and span = 'D'")
                .param("grid", GRID.value())
                .update();
        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.area()).isEqualTo(GRID);
            assertThat(difference.kept()).isEqualTo(9);
            assertThat(difference.recounted()).isEqualTo(3);
        });
    }

    @Test
    void aRowThatNobodyWouldReadIsFound() {
        records(1);
        node.followers().catchUp();
        node.sql().sql("update figures.fact_row set latest_on = '2026-02-01'").update();
        assertThat(differences())
                .extracting(Verification.Difference::span, Verification.Difference::kept)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("R", 0L));
    }

    @Test
    void recountingSaysHowMuchItCompared() {
        records(3);
        node.followers().catchUp();
        var found = node.get(VerifyFigures.class).run(difference -> {});
        assertThat(found).isEqualTo(new Verification(3, 4, 0));
    }

    @Test
    void recountingChangesNothing() {
        records(20);
        node.followers().catchUp();
        assertThat(cells())
                .isEqualTo(cellsAfter(() -> node.get(VerifyFigures.class).run(difference -> {})));
    }

    @Test
    void aProgramThatFailsInABatchLeavesNothingHalfWritten() {
        records(3);
        node.saboteur.arm(Saboteur.Way.FAIL);
        assertThatThrownBy(() -> node.followers().round()).hasMessage("sabotage");
        assertThat(cells()).isEmpty();
        node.saboteur.arm(null);
        node.followers().catchUp();
        assertThat(node.difference()).isNull();
    }

    @Test
    void aConnectionKilledInABatchLeavesNothingHalfWritten() {
        records(20);
        node.followers().round();
        var before = cells();
        node.saboteur.arm(Saboteur.Way.KILL);
        assertThatThrownBy(() -> node.followers().round()).isInstanceOf(RuntimeException.class);
        node.saboteur.arm(null);
        assertThat(cells()).isEqualTo(before);
        node.followers().catchUp();
        assertThat(node.difference()).isNull();
    }

    @Test
    void aRebuildGivesTheSameCells() {
        randomActs(node, 300, new Random(7));
        node.followers().catchUp();
        assertThat(cellsAfter(() -> node.get(FiguresRebuild.class).run())).isEqualTo(cells());
    }

    @Test
    void twoNodesAtOnceCountEveryFactOnceWhileOthersWriteAndRecount() throws Exception {
        try (var other = new FiguresNode(database, 11);
                var threads = Executors.newFixedThreadPool(4)) {
            var writing = new AtomicBoolean(true);
            var writers = List.of(
                    threads.submit(() -> randomActs(node, 400, new Random(1))),
                    threads.submit(() -> randomActs(other, 400, new Random(2))));
            var readers = List.of(node, other).stream()
                    .map(each -> threads.submit(() -> readOn(each, writing)))
                    .toList();
            for (int times = 0; times < 5; times++) {
                assertThat(node.difference()).isNull();
                other.sumMonths(DAY.plusMonths(1 + times));
            }
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var reader : readers) {
                reader.get();
            }
            node.followers().catchUp();
            assertThat(other.difference()).isNull();
            assertThat(cells()).isNotEmpty();
        }
    }

    private static void readOn(FiguresNode each, AtomicBoolean writing) {
        while (writing.get()) {
            each.followers().round();
        }
    }

    private void records(int count) {
        for (int times = 0; times < count; times++) {
            node.inTransaction(
                    true,
                    () -> node.records.act(
                            UUID.randomUUID(),
                            "Recorded",
                            new DeclaredRecords.Said(DAY, 1, GRID, AreaPath.EVERYWHERE)));
        }
    }

    private static void randomActs(FiguresNode on, int count, Random random) {
        var ids = new ArrayList<UUID>();
        for (int times = 0; times < count; times++) {
            boolean fresh = ids.isEmpty() || random.nextInt(4) == 0;
            if (fresh) {
                ids.add(UUID.randomUUID());
            }
            var id = fresh ? ids.getLast() : ids.get(random.nextInt(ids.size()));
            var act = fresh ? "Recorded" : ACTS.get(random.nextInt(ACTS.size()));
            var said = new DeclaredRecords.Said(
                    DAY.plusDays(random.nextInt(90)),
                    1,
                    new AreaPath(List.of("1.2.3.", "1.2.4.", "1.5.", "1.").get(random.nextInt(4))),
                    AreaPath.EVERYWHERE);
            on.inTransaction(true, () -> on.records.act(id, act, said));
        }
    }

    private List<Verification.Difference> differences() {
        var found = new ArrayList<Verification.Difference>();
        node.get(VerifyFigures.class).run(found::add);
        return found;
    }

    private List<String> cellsAfter(Runnable act) {
        act.run();
        return cells();
    }

    /** Cells that are not zero; a rebuild does not make those that came back to zero. */
    private List<String> cells() {
        return node.sql()
                .sql("select c::text from figures.cell c where n <> 0 order by 1")
                .query(String.class)
                .list();
    }
}
