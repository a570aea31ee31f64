package tocsin.organization;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerDefinition;
import tocsin.rulebook.Catalogues;

/** The duty matrix as a list: one row for each department that answers for a sector. It is headed as its import is, so that it comes in again. */
@Configuration(proxyBeanMethods = false)
class RegulatorLedger {
    private static final String ROWS = """
            (select * from organization.regulation where unit_id is null and withdrawn_on is null) r
            join organization.area a on a.id = r.area_id join organization.sector s on s.id = r.sector_id
            join organization.organization o on o.id = r.regulator_id
            """;

    @Bean
    LedgerDefinition regulatorLedgerDefinition(Catalogues catalogues, TownClock clock) {
        return new LedgerDefinition(
                "regulators",
                Text.of("行业主管台账", "Regulators"),
                "people",
                "/duty-matrix?entry={id}",
                ROWS,
                "r.id",
                "a.path",
                null,
                OrganizationPermission.READ,
                columns(catalogues, clock),
                "sectorName",
                List.of(new LedgerDefinition.Total(
                        "leading", Text.of("主管", "Leading"), "r.leads", "part", RegulatorPart.LEADS.name())));
    }

    private static List<LedgerColumn> columns(Catalogues catalogues, TownClock clock) {
        return List.of(
                text("sectorName", "行业", "Sector", "s.name_zh").inEnglish("s.name_en"),
                text("regulatorName", "部门", "Department", "o.name"),
                oneOf(
                        "part",
                        "分工",
                        "Part",
                        "case when r.leads then 'LEADS' else 'CONCERNED' end",
                        RegulatorPart.values(RegulatorPart.values())),
                oneOf("must", "三管三必须", "The three musts", "r.must", codes(catalogues, "safety-musts", clock)),
                oneOf(
                        "reason",
                        "责任归属",
                        "Why responsible",
                        "r.reason",
                        codes(catalogues, "responsibility-reasons", clock)),
                text("note", "依据或理由", "Basis or reason", "r.note"),
                range("fromOn", "起始日期", "From", Type.DATE, "r.from_on"),
                range("untilOn", "截止日期", "Until", Type.DATE, "r.until_on"),
                text("areaName", "区域", "Area", "a.name"),
                code("areaCode", "区划代码", "Area code", "a.code").hidden(),
                id("sectorId", "r.sector_id"),
                id("regulatorId", "r.regulator_id"));
    }

    /** The codes of a list in force, as values of a column or a field. */
    static List<LedgerColumn.Value> codes(Catalogues catalogues, String catalogue, TownClock clock) {
        return catalogues.list(catalogue, clock.today()).stream()
                .map(each -> new LedgerColumn.Value(each.code(), each.label()))
                .toList();
    }
}
