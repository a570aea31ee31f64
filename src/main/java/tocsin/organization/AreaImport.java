package tocsin.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;
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

/** Import of areas: parents stand above their children in the file, or in the tree already. */
@Configuration(proxyBeanMethods = false)
class AreaImport implements ImportTarget {
    private static final ImportField CODE =
            ImportField.code("code", "代码", "Code").demanded();
    private static final ImportField NAME =
            ImportField.text("name", "名称", "Name").demanded().atMost(100);
    private static final ImportField LEVEL =
            ImportField.oneOf("level", "层级", "Level", levels()).demanded();
    private static final ImportField PARENT = ImportField.code("parentCode", "上级代码", "Parent code");

    private final Areas areas;
    private final Withdrawal withdrawal;
    private final AreaWithdrawal takeBack;

    AreaImport(Areas areas, Withdrawal withdrawal, AreaWithdrawal takeBack) {
        this.areas = areas;
        this.withdrawal = withdrawal;
        this.takeBack = takeBack;
    }

    @Bean
    ImportDefinition areaImportDefinition() {
        return new ImportDefinition(
                "areas",
                Text.of("区域", "Areas"),
                OrganizationPermission.IMPORT,
                List.of(CODE, NAME, LEVEL, PARENT),
                List.of("code"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var codes = rows.stream()
                .flatMap(row -> Stream.of(row.text("code"), row.text("parentCode")))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        var known = areas.findByCodes(codes);
        var levels = levels(rows, known);
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var there = known.get(String.valueOf(row.text("code")));
            if (there != null && there.name().equals(row.text("name"))) {
                verdicts.add(ImportVerdict.same());
            } else {
                var faults = faults(row, there, known, by);
                faults.addAll(misplaced(row, levels));
                verdicts.add(ImportVerdict.of(faults));
            }
        }
        return verdicts;
    }

    private static List<ImportProblem> faults(
            ImportRow row, @Nullable AreaView there, Map<String, AreaView> known, Actor by) {
        var faults = new ArrayList<ImportProblem>();
        var code = row.text("code");
        var parent = row.text("parentCode");
        if (code != null && !code.matches("[0-9A-Z]{2,20}")) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    CODE, code, Text.of("应为 2 至 20 位数字或大写字母", "2 to 20 digits or capitals")));
        }
        if (there != null) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    NAME,
                    row.text("name"),
                    Text.of("代码 {0} 现为“{1}”，更名请在区域页办理", "code {0} is now “{1}”; rename it on the area's page")
                            .with(there.code(), there.name())));
        }
        if (parent != null && !row.namesARowAbove() && !known.containsKey(parent)) {
            faults.add(CellProblem.UNKNOWN_AREA.at(PARENT, parent));
        }
        var under = parent == null ? null : known.get(parent);
        if (parent == null && !mayManage(AreaPath.EVERYWHERE, by) || under != null && !mayManage(under.path(), by)) {
            faults.add(CellProblem.OUTSIDE_AREA.at(PARENT, parent));
        }
        return faults;
    }

    /** Levels of the nodes named, as they stand in the tree or in the rows. */
    private static Map<String, AreaLevel> levels(List<ImportRow> rows, Map<String, AreaView> known) {
        var levels = new HashMap<String, AreaLevel>();
        for (var row : rows) {
            var code = row.text("code");
            var level = row.text("level");
            if (code != null && level != null) {
                levels.put(code, AreaLevel.valueOf(level));
            }
        }
        known.forEach((code, area) -> levels.put(code, area.level()));
        return levels;
    }

    /** What writing would refuse: a level that does not stand below the parent's, a code that does not go on from it. */
    private static List<ImportProblem> misplaced(ImportRow row, Map<String, AreaLevel> levels) {
        var code = row.text("code");
        var said = row.text("level");
        if (code == null || said == null) {
            return List.of();
        }
        var level = AreaLevel.valueOf(said);
        var parent = row.text("parentCode");
        if (parent == null) {
            return level.mayBeTop()
                    ? List.of()
                    : List.of(CellProblem.NOT_ALLOWED.at(
                            PARENT,
                            "",
                            Text.of("须有上级，可以是：{0}", "an area must stand above it: {0}")
                                    .with(above(level))));
        }
        var above = levels.get(parent);
        return above == null ? List.of() : misplaced(code, level, parent, above);
    }

    private static List<ImportProblem> misplaced(String code, AreaLevel level, String parent, AreaLevel above) {
        if (!level.parents().contains(above)) {
            return List.of(CellProblem.NOT_ALLOWED.at(
                    LEVEL,
                    level.label().zh(),
                    Text.of("不能放在{0}之下，上级可以是：{1}", "cannot stand below {0}; above it may stand: {1}")
                            .with(above.label(), above(level))));
        }
        return Area.continues(parent, above, code, level)
                ? List.of()
                : List.of(CellProblem.NOT_ALLOWED.at(
                        CODE,
                        code,
                        Text.of("应以上级代码 {0} 开头", "should begin with {0}, the parent's")
                                .with(parent)));
    }

    private static Text above(AreaLevel level) {
        return Text.list(level.parents().stream().map(AreaLevel::label).toList());
    }

    private static boolean mayManage(AreaPath area, Actor by) {
        return by.may(OrganizationPermission.MANAGE, area, AreaPath.EVERYWHERE);
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        var ids = withdrawal.free(rows.stream().map(AreaImport::id).toList(), source);
        areas.recordAll(
                rows.stream()
                        .map(row -> new RecordArea(
                                new AreaId(Objects.requireNonNull(ids.get(id(row)))),
                                Objects.requireNonNull(row.text("code")),
                                Objects.requireNonNull(row.text("name")),
                                AreaLevel.valueOf(Objects.requireNonNull(row.text("level"))),
                                row.text("parentCode"),
                                null))
                        .toList(),
                by);
        return rows.stream()
                .map(row -> Objects.requireNonNull(ids.get(id(row))))
                .toList();
    }

    private static UUID id(ImportRow row) {
        return Places.idOf("area", row.text("code"));
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return takeBack;
    }

    @Override
    public String naming() {
        return PARENT.key();
    }

    private static List<Value> levels() {
        return Arrays.stream(AreaLevel.values())
                .map(level -> new Value(level.name(), level.label()))
                .toList();
    }
}
