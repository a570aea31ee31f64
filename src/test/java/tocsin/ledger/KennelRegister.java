package tocsin.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Permission;
import tocsin.foundation.Text;
import tools.jackson.databind.JsonNode;

/**
 * A record type that exists only as data: kennels of dangerous dogs, as some county might come to list them. No class knows its fields;
 * they stand in {@link #DECLARATION}, as a county would type them in.
 */
final class KennelRegister {
    static final String DECLARATION = """
            {"name": "kennels", "zh": "烈性犬舍台账", "en": "Dangerous dog kennels", "sort": "-registeredOn",
             "fields": [
              {"key": "number", "zh": "编号", "en": "Number", "type": "CODE"},
              {"key": "keeper", "zh": "饲养人", "en": "Keeper", "type": "TEXT", "other": ["主人", "养犬人姓名"], "required": true},
              {"key": "place", "zh": "网格代码", "en": "Grid code", "type": "CODE", "required": true},
              {"key": "danger", "zh": "危险程度", "en": "Danger", "type": "ENUM",
               "values": [["HIGH", "高", "High"], ["LOW", "低", "Low"]]},
              {"key": "dogs", "zh": "犬只数", "en": "Dogs", "type": "NUMBER"},
              {"key": "registeredOn", "zh": "登记日期", "en": "Registered on", "type": "DATE"},
              {"key": "inspectedAt", "zh": "检查时间", "en": "Inspected at", "type": "INSTANT"},
              {"key": "vaccinated", "zh": "已免疫", "en": "Vaccinated", "type": "BOOLEAN"},
              {"key": "phone", "zh": "电话", "en": "Telephone", "type": "CODE"}]}
            """;

    static final Permission READ = Permission.of("registers.read", Text.of("查看自定义台账", "Read registers"));
    static final Permission WRITE = Permission.of("registers.write", Text.of("填写自定义台账", "Write registers"));

    private KennelRegister() {}

    /** One table for all record types that exist only as data. */
    static void createTable(DataSource database) {
        JdbcClient.create(database).sql("""
                create schema if not exists kennels;
                create table kennels.record (
                    id uuid primary key, register text not null, area_path text collate "C" not null,
                    sector_path text collate "C" not null default '', fields jsonb not null)
                """).update();
    }

    static void insert(DataSource database, UUID id, AreaPath area, AreaPath sector, String fields) {
        JdbcClient.create(database)
                .sql("insert into kennels.record values (:id, 'kennels', :area, :sector, :fields::jsonb)")
                .param("id", id)
                .param("area", area.value())
                .param("sector", sector.value())
                .param("fields", fields)
                .update();
    }

    static LedgerDefinition ledger() {
        var declared = CanonicalJson.read(DECLARATION);
        var columns = new ArrayList<LedgerColumn>();
        for (var field : declared.get("fields")) {
            columns.add(column(field));
        }
        return new LedgerDefinition(
                declared.get("name").asString(),
                Text.of(declared.get("zh").asString(), declared.get("en").asString()),
                "registers",
                "/registers/kennels/{id}",
                // The keeper stands beside, so that pages are found both with what is joined and without.
                LedgerSource.of("kennels.record r")
                        .beside("g", "left join lateral (select r.fields->>'keeper' as keeper offset 0) g on true"),
                "r.id",
                "r.area_path",
                "r.sector_path",
                READ,
                columns,
                declared.get("sort").asString(),
                List.of(new LedgerDefinition.Total(
                        "high", Text.of("危险程度高", "High danger"), "r.fields->>'danger' = 'HIGH'", "danger", "HIGH")));
    }

    private static LedgerColumn column(JsonNode field) {
        var key = field.get("key").asString();
        var zh = field.get("zh").asString();
        var en = field.get("en").asString();
        var stored = key.equals("keeper") ? "g.keeper" : "r.fields->>'" + key + "'";
        return switch (field.get("type").asString()) {
            case "CODE" -> LedgerColumn.code(key, zh, en, stored);
            case "ENUM" -> LedgerColumn.oneOf(key, zh, en, stored, values(field));
            case "NUMBER" -> LedgerColumn.range(key, zh, en, LedgerColumn.Type.NUMBER, "(" + stored + ")::numeric");
            case "DATE" -> LedgerColumn.range(key, zh, en, LedgerColumn.Type.DATE, "(" + stored + ")::date");
            case "INSTANT" ->
                LedgerColumn.range(key, zh, en, LedgerColumn.Type.INSTANT, "(" + stored + ")::timestamptz");
            case "BOOLEAN" -> LedgerColumn.yesNo(key, zh, en, "(" + stored + ")::boolean");
            default -> LedgerColumn.text(key, zh, en, stored);
        };
    }

    static List<LedgerColumn.Value> values(JsonNode field) {
        var values = new ArrayList<LedgerColumn.Value>();
        for (var value : field.get("values")) {
            values.add(new LedgerColumn.Value(
                    value.get(0).asString(),
                    Text.of(value.get(1).asString(), value.get(2).asString())));
        }
        return values;
    }

    static ImportDefinition imports(JdbcClient sql) {
        var declared = CanonicalJson.read(DECLARATION);
        var fields = new ArrayList<ImportField>();
        for (var field : declared.get("fields")) {
            fields.add(importField(field));
        }
        return new ImportDefinition(
                declared.get("name").asString(),
                Text.of(declared.get("zh").asString(), declared.get("en").asString()),
                WRITE,
                fields,
                List.of("number"),
                new KennelTarget(sql, fields));
    }

    private static ImportField importField(JsonNode declared) {
        var field = new ImportField(
                declared.get("key").asString(),
                Text.of(declared.get("zh").asString(), declared.get("en").asString()),
                List.of(),
                false,
                ImportField.Type.valueOf(declared.get("type").asString()),
                declared.has("values") ? values(declared) : List.of(),
                200,
                null,
                List.of(),
                Map.of(),
                null);
        if (declared.has("other")) {
            for (var other : declared.get("other")) {
                field = field.alsoCalled(other.asString());
            }
        }
        return declared.has("required") ? field.demanded() : field;
    }
}
