package tocsin.organization;

import java.util.ArrayList;
import java.util.Arrays;
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
@Configuration
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
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var there = known.get(String.valueOf(row.text("code")));
            if (there != null && there.name().equals(row.text("name"))) {
                verdicts.add(ImportVerdict.same());
            } else {
                verdicts.add(ImportVerdict.of(faults(row, there, known, by)));
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
