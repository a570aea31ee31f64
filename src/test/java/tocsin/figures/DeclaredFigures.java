package tocsin.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.JournalEntry;
import tools.jackson.databind.JsonNode;

/** What a declared type's records count for, read from its declaration. */
final class DeclaredFigures implements FigureSource {
    private final DeclaredType type;
    private final JdbcClient sql;

    DeclaredFigures(DeclaredType type, JdbcClient sql) {
        this.type = type;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return type.kind();
    }

    @Override
    public Set<String> measures() {
        return Set.copyOf(type.measures());
    }

    @Override
    public List<Metric> metrics() {
        return type.metrics();
    }

    @Override
    public boolean reads(String factKind) {
        return factKind.startsWith(type.kind() + ".");
    }

    @Override
    public @Nullable Contribution after(@Nullable Contribution before, JournalEntry fact) {
        var body = fact.tree();
        var act = fact.kind().substring(type.kind().length() + 1);
        if (before == null && !act.equals("Recorded")) {
            return Contribution.waiting(fact);
        }
        var now = before != null
                ? before
                : Contribution.of(
                        fact.area(), path(body, "sector"), body.get("level").asInt(), day(body));
        for (var change : type.acts().get(act)) {
            now = after(now, change, body);
        }
        return now;
    }

    private static Contribution after(Contribution now, DeclaredType.Change change, JsonNode body) {
        return switch (change.operation()) {
            case ADD -> now.with(change.measure(), day(body));
            case DROP -> now.without(change.measure());
            case DROP_LAST -> now.withoutLast(change.measure());
            case CLEAR -> now.withoutMarks();
            case LEVEL -> now.atLevel(body.get("level").asInt());
            case PLACE -> now.at(path(body, "area"), path(body, "sector"));
        };
    }

    private static LocalDate day(JsonNode body) {
        return LocalDate.parse(body.get("day").asString());
    }

    private static AreaPath path(JsonNode body, String field) {
        return new AreaPath(body.get(field).asString());
    }

    @Override
    public void recount(BiConsumer<UUID, Contribution> each) {
        sql.sql(
                        "select id, area_path, sector_path, level, since, fields::text as fields from declared where kind = :kind")
                .withFetchSize(100)
                .param("kind", type.kind())
                .query(row -> {
                    var contribution = Contribution.of(
                            new AreaPath(row.getString("area_path")),
                            new AreaPath(row.getString("sector_path")),
                            row.getInt("level"),
                            row.getObject("since", LocalDate.class));
                    for (var field : CanonicalJson.read(row.getString("fields")).properties()) {
                        for (var day : field.getValue()) {
                            contribution = contribution.with(field.getKey(), LocalDate.parse(day.asString()));
                        }
                    }
                    each.accept(row.getObject("id", UUID.class), contribution);
                });
    }
}
