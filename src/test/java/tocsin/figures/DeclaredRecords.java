package tocsin.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/** Keeps declared records as rows of one table and tells the journal of every act, in the caller's transaction. */
final class DeclaredRecords {
    private final String kind;
    private final JdbcClient sql;
    private final Journal journal;

    DeclaredRecords(String kind, JdbcClient sql, Journal journal) {
        this.kind = kind;
        this.sql = sql;
        this.journal = journal;
    }

    static void createTable(JdbcClient sql) {
        sql.sql("""
                create table if not exists declared (
                  kind text, id uuid primary key, area_path text collate "C", sector_path text collate "C", level int,
                  since date, fields jsonb)
                """).update();
    }

    record Row(AreaPath area, AreaPath sector, int level, LocalDate since, TreeMap<String, List<String>> fields) {}

    /** What an act says: the day, and for some acts the place or the gravity. */
    record Said(LocalDate day, int level, AreaPath area, AreaPath sector) {}

    /** Does an act on a record and records it. An act that does not fit the record's state does nothing. */
    void act(UUID id, String act, Said said) {
        var row = sql.sql(
                        "select area_path, sector_path, level, since, fields::text as fields from declared where id = :id for update")
                .param("id", id)
                .query((found, n) -> new Row(
                        new AreaPath(found.getString("area_path")),
                        new AreaPath(found.getString("sector_path")),
                        found.getInt("level"),
                        found.getObject("since", LocalDate.class),
                        fields(found.getString("fields"))))
                .optional();
        if (row.isEmpty() == act.equals("Recorded")) {
            var now = row.isEmpty()
                    ? changed(new Row(said.area(), said.sector(), said.level(), said.day(), new TreeMap<>()), act, said)
                    : changed(row.get(), act, said);
            save(id, now);
            journal.record(
                    new Fact(kind + "." + act, id, now.area(), said, RecordDigest.of(now, new UUID(0, 0))),
                    Actor.INSTALLATION);
        }
    }

    /** As when a record is taken over late already: the agenda's fact stands before the record's own first one. */
    void lapseBeforeRecording(UUID id, Said said) {
        var recorded = changed(
                new Row(said.area(), said.sector(), said.level(), said.day(), new TreeMap<>()), "Recorded", said);
        var lapsed = changed(recorded, "Lapsed", said);
        save(id, lapsed);
        for (var act : List.of("Lapsed", "Recorded")) {
            journal.record(
                    new Fact(kind + "." + act, id, said.area(), said, RecordDigest.of(lapsed, new UUID(0, 0))),
                    Actor.INSTALLATION);
        }
    }

    private static Row changed(Row row, String act, Said said) {
        var fields = new TreeMap<String, List<String>>();
        row.fields().forEach((measure, days) -> fields.put(measure, new ArrayList<>(days)));
        var day = said.day().toString();
        switch (act) {
            case "Recorded", "Lapsed", "Renewed", "Retired" ->
                fields.computeIfAbsent(act.toLowerCase(java.util.Locale.ROOT), measure -> new ArrayList<>())
                        .add(day);
            case "LapseWithdrawn" -> {
                var days = fields.getOrDefault("lapsed", List.of());
                days.stream().max(String::compareTo).ifPresent(days::remove);
            }
            case "TakenBack" -> fields.remove("retired");
            case "Voided" -> fields.clear();
            default -> {}
        }
        return new Row(
                act.equals("Moved") ? said.area() : row.area(),
                act.equals("Moved") ? said.sector() : row.sector(),
                act.equals("Regraded") ? said.level() : row.level(),
                row.since(),
                fields);
    }

    private void save(UUID id, Row row) {
        sql.sql("""
                insert into declared values (:kind, :id, :area, :sector, :level, :since, :fields::jsonb)
                on conflict (id) do update set area_path = excluded.area_path, sector_path = excluded.sector_path,
                  level = excluded.level, fields = excluded.fields
                """)
                .param("kind", kind)
                .param("id", id)
                .param("area", row.area().value())
                .param("sector", row.sector().value())
                .param("level", row.level())
                .param("since", row.since())
                .param("fields", CanonicalJson.write(row.fields()))
                .update();
    }

    @SuppressWarnings("unchecked")
    private static TreeMap<String, List<String>> fields(String text) {
        return new TreeMap<>((Map<String, List<String>>) CanonicalJson.read(text, Map.class));
    }
}
