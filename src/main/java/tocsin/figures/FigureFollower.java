package tocsin.figures;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.foundation.Follower;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Keeps the figures of every kind: each record's one row, and by its difference the cells it touches. */
@Component
class FigureFollower implements Follower {
    static final String NAME = "figures";

    private final FigureSources sources;
    private final FactFolding folding;
    private final FactRowStore rows;
    private final CellStore cells;
    private final OwnSumStore own;
    private final int batch;

    FigureFollower(
            FigureSources sources,
            FactFolding folding,
            FactRowStore rows,
            CellStore cells,
            OwnSumStore own,
            @Value("${tocsin.figures.batch:20000}") int batch) {
        this.sources = sources;
        this.folding = folding;
        this.rows = rows;
        this.cells = cells;
        this.own = own;
        this.batch = batch;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text label() {
        return Text.of("计算统计指标", "Reckon the figures");
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public Set<String> factsRead() {
        boolean all =
                sources.all().stream().anyMatch(source -> source.factsRead().isEmpty());
        return all
                ? Set.of()
                : sources.all().stream()
                        .flatMap(source -> source.factsRead().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void follow(List<JournalEntry> facts) {
        for (var source : sources.all()) {
            var read = facts.stream().filter(fact -> source.reads(fact.kind())).toList();
            if (!read.isEmpty()) {
                take(source, read, facts.getLast());
            }
        }
    }

    private void take(FigureSource source, List<JournalEntry> read, JournalEntry last) {
        var before = rows.load(source.kind(), FactRow.subjectsOf(read));
        var folded = folding.fold(source, read, last, before);
        rows.save(source.kind(), folded.rows().values(), before.keySet());
        var summedBefore = own.ofAll(source.kind(), folded.changes().areas());
        cells.add(source.kind(), folded.changes().cells(summedBefore));
        cells.watch(source.kind(), read);
    }
}
