package tocsin.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Takes the rows of any record type that exists only as data: one table for all, the fields as they were declared. */
final class KennelTarget implements ImportTarget {
    /** A grid code and where it lies. */
    static final Map<String, AreaPath> GRIDS = Map.of(
            "990101001001", new AreaPath("1.2.3."),
            "990101002001", new AreaPath("1.3."),
            "990202001001", new AreaPath("2.1."));

    private final JdbcClient sql;
    private final List<ImportField> fields;

    KennelTarget(JdbcClient sql, List<ImportField> fields) {
        this.sql = sql;
        this.fields = fields;
    }

    enum Refusal implements ProblemKind {
        KEEPER_BARRED;

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }

        @Override
        public Text title() {
            return Text.of("此人禁养", "Barred from keeping dogs");
        }

        @Override
        public Text detail() {
            return Text.of("“{0}”已被禁止养犬，不能登记。", "“{0}” is barred from keeping dogs.");
        }
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var known = known(rows);
        return rows.stream()
                .map(row -> {
                    var problems = new ArrayList<ImportProblem>();
                    place(row, by).ifPresent(problems::add);
                    return problems.isEmpty() && stored(row).equals(known.get(id(row)))
                            ? ImportVerdict.same()
                            : ImportVerdict.of(problems);
                })
                .toList();
    }

    private Optional<ImportProblem> place(ImportRow row, Actor by) {
        var code = row.text("place");
        var place = fields.stream()
                .filter(field -> field.key().equals("place"))
                .findFirst()
                .orElseThrow();
        if (code == null) {
            return Optional.empty();
        }
        var path = GRIDS.get(code);
        if (path == null) {
            return Optional.of(CellProblem.UNKNOWN_AREA.at(place, code).suggesting("990101001001"));
        }
        return by.may(KennelRegister.WRITE, path, AreaPath.EVERYWHERE)
                ? Optional.empty()
                : Optional.of(CellProblem.OUTSIDE_AREA.at(place, code));
    }

    private Map<UUID, String> known(List<ImportRow> rows) {
        var known = new HashMap<UUID, String>();
        sql.sql("select id, fields::text as fields from kennels.record where id = any(:ids)")
                .param("ids", rows.stream().map(KennelTarget::id).toArray(UUID[]::new))
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> known.put(row.getObject("id", UUID.class), canonical(row.getString("fields"))));
        return known;
    }

    private static String canonical(String json) {
        return CanonicalJson.write(CanonicalJson.read(json, LinkedHashMap.class));
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        for (var row : rows) {
            if (String.valueOf(row.text("keeper")).contains("禁养")) {
                throw Refusal.KEEPER_BARRED.with(row.text("keeper"));
            }
            sql.sql("""
                    insert into kennels.record (id, register, area_path, fields) values (:id, 'kennels', :area, :fields::jsonb)
                    on conflict (id) do update set area_path = excluded.area_path, fields = excluded.fields
                    """)
                    .param("id", id(row))
                    .param("area", GRIDS.get(row.text("place")).value())
                    .param("fields", stored(row))
                    .update();
        }
        return rows.stream().map(KennelTarget::id).toList();
    }

    private static UUID id(ImportRow row) {
        return UUID.nameUUIDFromBytes(
                String.valueOf(row.text("number")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String stored(ImportRow row) {
        var values = new LinkedHashMap<String, Object>();
        row.values()
                .forEach((key, value) -> values.put(
                        key, value instanceof String || value instanceof Boolean ? value : value.toString()));
        return CanonicalJson.write(values);
    }
}
