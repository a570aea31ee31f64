package tocsin.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.ledger.RecordWithdrawal;
import tocsin.rulebook.Catalogues;

/** Import of the duty matrix: which department leads which sector and which take part, a row for each. It corrects nothing on file. */
@Configuration(proxyBeanMethods = false)
class RegulatorImport implements ImportTarget {
    private final Regulators regulators;
    private final RegulationStore store;
    private final RegulatorRows rows;
    private final Withdrawal withdrawal;
    private final RegulatorWithdrawal takeBack;

    RegulatorImport(
            Regulators regulators,
            RegulationStore store,
            RegulatorRows rows,
            Withdrawal withdrawal,
            RegulatorWithdrawal takeBack) {
        this.regulators = regulators;
        this.store = store;
        this.rows = rows;
        this.withdrawal = withdrawal;
        this.takeBack = takeBack;
    }

    @Bean
    ImportDefinition regulatorImportDefinition(Catalogues catalogues, TownClock clock) {
        return new ImportDefinition(
                "regulators",
                Text.of("行业主管", "Regulators"),
                OrganizationPermission.IMPORT,
                RegulatorRows.fields(catalogues, clock),
                List.of("area", "sector", "department", "fromOn"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> given, Actor by) {
        var onFile = store.all().stream().filter(row -> row.unitId() == null).toList();
        var verdicts = new ArrayList<ImportVerdict>();
        for (var read : rows.read(given, by)) {
            var meant = read.meant();
            verdicts.add(
                    meant == null
                            ? ImportVerdict.of(read.faults())
                            : verdict(read.row(), meant, beside(meant, onFile), read.faults()));
        }
        return verdicts;
    }

    private static List<Regulation> beside(RegulatorRows.Meant meant, List<Regulation> onFile) {
        return onFile.stream()
                .filter(row -> row.areaId().equals(meant.area().id().value())
                        && meant.sector().id().equals(row.sectorId()))
                .toList();
    }

    private static ImportVerdict verdict(
            ImportRow row, RegulatorRows.Meant meant, List<Regulation> beside, List<ImportProblem> known) {
        var faults = new ArrayList<>(known);
        var own = beside.stream().filter(meant::overlaps).findFirst();
        if (own.isPresent() && meant.says(own.get(), row)) {
            return ImportVerdict.same();
        }
        own.ifPresent(before -> faults.add(otherwise(row, before)));
        beside.stream()
                .filter(other -> meant.leads()
                        && other.leads()
                        && !other.regulatorId().equals(meant.department().id().value())
                        && meant.meets(other))
                .findFirst()
                .ifPresent(other -> faults.add(several(row, other)));
        return ImportVerdict.of(faults);
    }

    private static ImportProblem otherwise(ImportRow row, Regulation before) {
        return CellProblem.NOT_ALLOWED.at(
                RegulatorRows.DEPARTMENT,
                row.text("department"),
                Text.of(
                                "它自 {0} 起已负责这个行业，内容与此不同；导入不改已登记的，请在行业主管表里更换或结束后再导入",
                                "it answers for this sector since {0} in another way; an import changes nothing on file, so let another take over or end it in the table of regulators first")
                        .with(before.fromOn()));
    }

    private static ImportProblem several(ImportRow row, Regulation other) {
        return CellProblem.DOUBTFUL
                .at(
                        RegulatorRows.DEPARTMENT,
                        row.text("department"),
                        Text.of("“{0}”也主管这个行业，会显示为多头主管", "“{0}” leads this sector too, which shows as several leads")
                                .with(other.regulatorName()))
                .asWarning();
    }

    @Override
    public List<UUID> write(List<ImportRow> given, ImportSource source, Actor by) {
        var meant = rows.read(given, by).stream()
                .map(read -> Objects.requireNonNull(read.meant()))
                .toList();
        var ids = withdrawal.free(
                meant.stream().map(RegulatorRows.Meant::id).distinct().toList(), source);
        var written = new ArrayList<UUID>();
        for (var each : meant) {
            var id = Objects.requireNonNull(ids.get(each.id()));
            regulators.takeIn(id, each.command(), each.untilOn(), by);
            written.add(id);
        }
        return written;
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return takeBack;
    }
}
