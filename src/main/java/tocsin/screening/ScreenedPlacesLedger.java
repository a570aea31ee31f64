package tocsin.screening;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;
import tocsin.premises.RiskGrade;

/** The ledger of what a report says of the places of its town, those included of which it says nothing. */
@Configuration(proxyBeanMethods = false)
class ScreenedPlacesLedger {
    /** Each report beside every place of its town; a place that is closed by now stands there for what was found in it. */
    static final String FROM = """
            screening.report r join organization.area t on t.id = r.area_id
            join premises.place_judged p on p.area_path >= t.path and p.area_path < left(t.path, -1) || '/'
                and (p.active or p.id in (
                    select n.kept_id from screening.item i join hazards.hazard_now h on h.id = i.hazard_id
                    join premises.premises_now n on n.id = h.premises_id
                    where i.report_id = r.id and i.returned_at is null and h.voided_on is null))
            join organization.area a on a.id = p.area_id
            left join (
                select i.report_id, n.kept_id, count(*) as hazards, bool_or(h.level = 'MAJOR') as major
                from screening.item i join hazards.hazard_now h on h.id = i.hazard_id
                join premises.premises_now n on n.id = h.premises_id
                where i.returned_at is null and h.voided_on is null
                group by i.report_id, n.kept_id) f on f.report_id = r.id and f.kept_id = p.id
            left join (
                select distinct y.id as report_id, n.kept_id
                from screening.report y join organization.area x on x.id = y.area_id
                join hazards.hazard_now h on h.area_path >= x.path and h.area_path < left(x.path, -1) || '/'
                    and h.found_on between y.from_on and y.until_on and h.voided_on is null
                join premises.premises_now n on n.id = h.premises_id) e on e.report_id = r.id and e.kept_id = p.id
            """;

    static final String RESULT = """
            (case when f.major then 'MAJOR' when f.hazards > 0 then 'GENERAL' when e.kept_id is not null then 'ELSEWHERE'
                  else 'NOTHING' end)""";

    static final String GRADE = "coalesce(p.grade, 'NONE')";

    @Bean
    LedgerDefinition screenedPlacesLedgerDefinition() {
        return new LedgerDefinition(
                "screened-places",
                Text.of("排查场所", "Places screened"),
                "hazards",
                "/screening",
                FROM,
                "md5(r.id::text || p.id::text)::uuid",
                "p.area_path",
                "p.sector_path",
                ScreeningPermission.READ,
                List.of(
                        code("number", "编号", "Number", "p.number"),
                        text("name", "场所", "Premises", "p.name").withSub("areaName"),
                        text("areaName", "网格", "Grid", "a.name").hidden(),
                        oneOf("result", "排查结果", "Result", RESULT, results()),
                        oneOf("grade", "风险", "Risk", GRADE, grades()),
                        range("hazards", "隐患条数", "Hazards", Type.NUMBER, "coalesce(f.hazards, 0)"),
                        text("address", "地址", "Address", "p.address"),
                        text("townName", "镇街", "Town", "t.name").hidden(),
                        range("fromOn", "排查起", "From", Type.DATE, "r.from_on").hidden(),
                        range("untilOn", "排查止", "Until", Type.DATE, "r.until_on")
                                .hidden(),
                        id("reportId", "r.id"),
                        id("premisesId", "p.id")),
                "-hazards",
                List.of());
    }

    private static List<LedgerColumn.Value> results() {
        return Arrays.stream(PlaceResult.values())
                .map(result -> new Value(result.name(), result.label()))
                .toList();
    }

    private static List<LedgerColumn.Value> grades() {
        return Stream.concat(
                        Arrays.stream(RiskGrade.values()).map(grade -> new Value(grade.name(), grade.label())),
                        Stream.of(new Value("NONE", Text.of("未评", "Not graded"))))
                .toList();
    }
}
