package tocsin.hazards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.RecordWithdrawal;
import tocsin.organization.AreaView;
import tocsin.organization.Places;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;

/** Import of hazards is the adoption of an old ledger (补录): each row is taken over as the source says it. */
@Configuration(proxyBeanMethods = false)
class HazardImport implements ImportTarget {
    private static final String OTHER = "OTHER";

    private static final ImportField KEY = ImportField.code("key", "原编号", "Source number");
    private static final ImportField PREMISES =
            ImportField.text("premises", "场所名称", "Premises").demanded();
    private static final ImportField DESCRIPTION =
            ImportField.text("description", "隐患描述", "Hazard").demanded().atMost(1_000);
    private static final ImportField LEVEL = ImportField.oneOf("level", "等级", "Level", levels());
    private static final ImportField FOUND = ImportField.of(ImportField.Type.INSTANT, "foundAt", "发现时间", "Found at")
            .demanded();
    private static final ImportField DUE = ImportField.date("dueOn", "整改期限", "Due");
    private static final ImportField CLOSED = ImportField.of(ImportField.Type.INSTANT, "closedAt", "销号时间", "Closed at");
    private static final ImportField REFERENCE =
            ImportField.text("reference", "出处文号", "Reference").atMost(120);

    private final Adoptions adoptions;
    private final SourceWords words;
    private final PremisesRegister premises;
    private final Places places;
    private final TownClock clock;
    private final Withdrawals withdrawals;

    HazardImport(
            Adoptions adoptions,
            SourceWords words,
            PremisesRegister premises,
            Places places,
            TownClock clock,
            Withdrawals withdrawals) {
        this.adoptions = adoptions;
        this.words = words;
        this.premises = premises;
        this.places = places;
        this.clock = clock;
        this.withdrawals = withdrawals;
    }

    /** What was taken back, and how that is done. */
    @Component
    record Withdrawals(WithdrawalStore store, HazardWithdrawal takeBack) {}

    @Bean
    ImportDefinition hazardImportDefinition() {
        return new ImportDefinition(
                "hazards",
                Text.of("隐患", "Hazards"),
                HazardPermission.ADOPT,
                List.of(
                        KEY,
                        PREMISES,
                        Places.AREA,
                        DESCRIPTION,
                        SourceWords.CATEGORY,
                        LEVEL,
                        FOUND,
                        SourceWords.FINDER,
                        SourceWords.MEASURE,
                        SourceWords.RESPONSIBLE,
                        DUE,
                        SourceWords.RECTIFIED,
                        CLOSED,
                        REFERENCE),
                List.of("description", "key", "premises", "foundAt"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, HazardPermission.ADOPT, by);
        var standing = standing(rows);
        var known = adoptions.known(rows.stream().map(HazardImport::key).toList());
        var onFile = adoptions.onFile(rows.stream()
                .map(row -> row.text("key"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList());
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var area = found.area(row);
            var place = area == null ? null : place(row, area, standing);
            verdicts.add(
                    known.contains(key(row)) || isOnFile(row, onFile)
                            ? ImportVerdict.same()
                            : ImportVerdict.of(faults(row, found, place, by)).finding(place));
        }
        return verdicts;
    }

    /** A row of our own export: its number is ours, and it says of that hazard what we say. */
    private static boolean isOnFile(ImportRow row, Map<String, Hazard> onFile) {
        var known = row.text("key") == null ? null : onFile.get(String.valueOf(row.text("key")));
        var opened = row.instant("foundAt");
        return known != null
                && opened != null
                && TownClock.day(opened).equals(known.finding().foundOn())
                && known.finding().description().equals(row.text("description"));
    }

    private List<ImportProblem> faults(ImportRow row, Places.Found found, @Nullable PremisesView place, Actor by) {
        var faults = new ArrayList<>(found.faults(row));
        var area = found.area(row);
        if (area != null && row.text("premises") != null && place == null) {
            faults.add(CellProblem.NOT_KNOWN.at(
                    PREMISES,
                    row.text("premises"),
                    Text.of("在“{0}”的场所档案", " among the premises of “{0}”").with(area.name())));
        }
        if (place != null && !by.may(HazardPermission.ADOPT, place.areaPath(), place.sectorPath())) {
            faults.add(CellProblem.OUTSIDE_AREA.at(PREMISES, row.text("premises")));
        }
        faults.addAll(timeFaults(row));
        faults.addAll(words.doubts(row));
        return faults;
    }

    private List<ImportProblem> timeFaults(ImportRow row) {
        var faults = new ArrayList<ImportProblem>();
        var opened = row.instant("foundAt");
        var closed = row.instant("closedAt");
        if (opened != null && opened.isAfter(clock.instant())) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    FOUND, TownClock.day(opened).toString(), Text.of("发现时间在将来", "found in the future")));
        }
        if (opened != null && closed != null && closed.isBefore(opened)) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    CLOSED, TownClock.day(closed).toString(), Text.of("早于发现时间", "before it was found")));
        }
        if (closed != null && closed.isAfter(clock.instant())) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    CLOSED, TownClock.day(closed).toString(), Text.of("销号时间在将来", "closed in the future")));
        }
        var due = row.day("dueOn");
        if (opened != null && due != null && due.isBefore(TownClock.day(opened))) {
            faults.add(CellProblem.DOUBTFUL
                    .at(
                            DUE,
                            due.toString(),
                            Text.of("早于发现日期 {0}", "it lies before the day found, {0}")
                                    .with(TownClock.day(opened)))
                    .asWarning());
        }
        return faults;
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        var gone = withdrawals
                .store()
                .withdrawn(rows.stream()
                        .map(row -> Places.idOf("hazard", key(row)))
                        .toList());
        var said = words.said(rows, by);
        var adopted = new ArrayList<AdoptHazard>();
        for (var row : rows) {
            var place = (PremisesView) Objects.requireNonNull(row.found());
            var made = Places.idOf("hazard", key(row));
            var id = new HazardId(gone.contains(made) ? Places.idOf("again", made, source.importId()) : made);
            adopted.add(adopted(row, id, source, place.id(), said.apply(row)));
        }
        adoptions.adopt(adopted, by);
        return adopted.stream().map(row -> row.id().value()).toList();
    }

    private AdoptHazard adopted(
            ImportRow row, HazardId id, ImportSource source, PremisesId place, AdoptHazard.Said said) {
        var level = row.text("level");
        var reference = row.text("reference");
        return new AdoptHazard(
                id,
                key(row),
                source.fileName(),
                row.line(),
                place,
                Objects.requireNonNull(row.instant("foundAt")),
                Objects.requireNonNullElse(words.category(row.text("category")), OTHER),
                Objects.requireNonNull(row.text("description")),
                null,
                level == null ? HazardLevel.GENERAL : HazardLevel.valueOf(level),
                row.day("dueOn"),
                row.instant("closedAt"),
                reference == null ? null : new RecordHazard.Reference("OLD_LEDGER", reference),
                said);
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return withdrawals.takeBack();
    }

    /** Places by name, whatever their area. */
    private Map<String, List<PremisesView>> standing(List<ImportRow> rows) {
        var byName = new HashMap<String, List<PremisesView>>();
        var names = rows.stream()
                .map(row -> row.text("premises"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
        premises.named(names)
                .forEach(place -> byName.computeIfAbsent(place.name(), name -> new ArrayList<>())
                        .add(place));
        return byName;
    }

    /** The one place of that name inside the area named. */
    private static @Nullable PremisesView place(
            ImportRow row, AreaView area, Map<String, List<PremisesView>> standing) {
        var inside = standing.getOrDefault(String.valueOf(row.text("premises")), List.of()).stream()
                .filter(place -> area.path().contains(place.areaPath()))
                .toList();
        return inside.size() == 1 ? inside.getFirst() : null;
    }

    /** The source's own number, else what the row says: the same row again is the same hazard. */
    private static String key(ImportRow row) {
        var number = row.text("key");
        var said = row.text("premises") + "|" + row.instant("foundAt") + "|" + row.text("description");
        return number == null ? said : number + "|" + said;
    }

    private static List<Value> levels() {
        return Arrays.stream(HazardLevel.values())
                .map(level -> new Value(level.name(), level.label()))
                .toList();
    }
}
