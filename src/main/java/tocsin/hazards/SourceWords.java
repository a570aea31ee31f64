package tocsin.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.organization.People;
import tocsin.organization.PersonView;
import tocsin.rulebook.CatalogueEntry;
import tocsin.rulebook.Catalogues;

/** What an old ledger says in words of its own: who found a hazard, of what category it is, what was to be done and by whom. */
@Component
class SourceWords {
    static final ImportField CATEGORY =
            ImportField.text("category", "类别", "Category").atMost(100);
    private static final String DONE = "DONE";
    static final ImportField RECTIFIED = ImportField.oneOf(
            "rectified",
            "是否整改",
            "Rectified",
            List.of(new Value(DONE, Text.of("是", "Yes")), new Value("NOT_DONE", Text.of("否", "No"))));
    static final ImportField FINDER =
            ImportField.text("finder", "发现人", "Found by").atMost(100);
    static final ImportField MEASURE =
            ImportField.text("measure", "整改措施", "Measure").atMost(1_000);
    static final ImportField RESPONSIBLE =
            ImportField.text("responsible", "责任人", "Responsible").atMost(100);

    private final People people;
    private final Catalogues catalogues;
    private final TownClock clock;

    SourceWords(People people, Catalogues catalogues, TownClock clock) {
        this.people = people;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** The code of a category written as its code or its label; {@code null} when the list has none such. */
    @Nullable
    String category(@Nullable String written) {
        return written == null
                ? null
                : catalogues.list("hazard-categories", clock.today()).stream()
                        .filter(entry -> entry.code().equalsIgnoreCase(written)
                                || entry.label().zh().equals(written)
                                || entry.label().en().equalsIgnoreCase(written))
                        .map(CatalogueEntry::code)
                        .findFirst()
                        .orElse(null);
    }

    /** What the sheet says and the hazard will not: said in the cell, no reason to leave the row out. */
    List<ImportProblem> doubts(ImportRow row) {
        var doubts = new ArrayList<ImportProblem>();
        var category = row.text(CATEGORY.key());
        if (category != null && category(category) == null) {
            var other = Text.of("目录里没有这一类，记为“其他”", "the list has no such category, so it is “Other”");
            doubts.add(CellProblem.NOT_KEPT.at(CATEGORY, category, other).asWarning());
        }
        var rectified = row.text(RECTIFIED.key());
        if (rectified != null) {
            doubts.addAll(doubts(DONE.equals(rectified), row.instant("closedAt")));
        }
        return doubts;
    }

    /** Whether it was rectified is known by the day it was. */
    private static List<ImportProblem> doubts(boolean rectified, @Nullable Instant closed) {
        if (rectified && closed == null) {
            var open = Text.of("没有整改完成的日期，这一条仍算未销号", "there is no day it was rectified on, so the hazard stays open");
            return List.of(CellProblem.NOT_KEPT.at(RECTIFIED, "是", open).asWarning());
        }
        if (!rectified && closed != null) {
            var day = Text.of("同一行写着 {0} 已销号，以日期为准", "the row says that it was closed on {0}, which counts")
                    .with(TownClock.day(closed));
            return List.of(CellProblem.DOUBTFUL.at(RECTIFIED, "否", day).asWarning());
        }
        return List.of();
    }

    /** What each row says; a finder is somebody on file when exactly one of that name is within the importer's reach. */
    Function<ImportRow, AdoptHazard.Said> said(List<ImportRow> rows, Actor by) {
        var names = rows.stream()
                .map(row -> row.text(FINDER.key()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
        var scope = by.scope(HazardPermission.ADOPT);
        var byName = people.named(names).stream()
                .filter(person ->
                        scope.parts().stream().anyMatch(part -> part.area().contains(person.areaPath())))
                .collect(Collectors.groupingBy(
                        PersonView::name,
                        Collectors.mapping(person -> person.id().value(), Collectors.toList())));
        return row -> {
            var finder = row.text(FINDER.key());
            return new AdoptHazard.Said(
                    finder,
                    finder == null ? null : only(byName.getOrDefault(finder, List.of())),
                    row.text(MEASURE.key()),
                    row.text(RESPONSIBLE.key()));
        };
    }

    private static @Nullable UUID only(List<UUID> people) {
        return people.size() == 1 ? people.getFirst() : null;
    }
}
