package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of duties. */
@Repository
class DutyStore {
    private static final String HOLDERS = """
            select d.id, d.kind, d.person_id, d.from_on, d.until_on, d.acting, d.version, d.sector_path, p.name, p.phone,
                   t.title as post, t.duty_text is not null as duty_written,
                   a.id as area_id, a.number, a.code, a.name as area_name, a.level, a.parent_id, a.path
            from organization.duty d
            join organization.person p on p.id = d.person_id
            join organization.area a on a.id = d.area_id
            left join lateral (
                select p.title, p.duty_text from organization.holding h join organization.post p on p.id = h.post_id
                where h.person_id = d.person_id and h.from_on <= :day and (h.until_on is null or h.until_on > :day)
                order by (p.area_id = d.area_id) desc, h.from_on limit 1) t on true
            """;

    private final JdbcClient sql;

    DutyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A duty's own row. */
    record Duty(
            UUID id,
            DutyKind kind,
            UUID areaId,
            AreaPath areaPath,
            @Nullable UUID sectorId,
            AreaPath sectorPath,
            UUID personId,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            boolean acting,
            int version) {
        Duty until(LocalDate day) {
            return new Duty(
                    id, kind, areaId, areaPath, sectorId, sectorPath, personId, fromOn, day, acting, version + 1);
        }

        /** The same duty while its node lay there. */
        Duty standing(AreaPath at) {
            return new Duty(id, kind, areaId, at, sectorId, sectorPath, personId, fromOn, untilOn, acting, version);
        }
    }

    /** A holder with the ids a form needs to end the duty. */
    record Held(UUID duty, int version, AreaPath sector, boolean dutyWritten, DutyHolder holder) {}

    UUID save(Duty duty) {
        return Objects.requireNonNull(saveAll(List.of(duty)).get(duty.id()));
    }

    /** Writes duties, new or changed, in one statement and gives their salts by id. */
    Map<UUID, UUID> saveAll(List<Duty> all) {
        var salts = new HashMap<UUID, UUID>();
        sql.sql("""
                insert into organization.duty (id, kind, area_id, area_path, sector_id, sector_path, person_id, from_on, until_on, acting, version)
                select * from unnest(:ids, :kinds, :areas, :areaPaths, :sectors, :sectorPaths, :people, cast(:froms as date[]),
                    cast(:untils as date[]), :actings, :versions)
                on conflict (id) do update set until_on = excluded.until_on, version = excluded.version returning id, salt
                """)
                .param("ids", all.stream().map(Duty::id).toArray(UUID[]::new))
                .param("kinds", all.stream().map(duty -> duty.kind().name()).toArray(String[]::new))
                .param("areas", all.stream().map(Duty::areaId).toArray(UUID[]::new))
                .param(
                        "areaPaths",
                        all.stream().map(duty -> duty.areaPath().value()).toArray(String[]::new))
                .param("sectors", all.stream().map(Duty::sectorId).toArray(UUID[]::new))
                .param(
                        "sectorPaths",
                        all.stream().map(duty -> duty.sectorPath().value()).toArray(String[]::new))
                .param("people", all.stream().map(Duty::personId).toArray(UUID[]::new))
                .param(
                        "froms",
                        all.stream().map(duty -> duty.fromOn().toString()).toArray(String[]::new))
                .param("untils", all.stream().map(duty -> text(duty.untilOn())).toArray(String[]::new))
                .param("actings", all.stream().map(Duty::acting).toArray(Boolean[]::new))
                .param("versions", all.stream().map(Duty::version).toArray(Integer[]::new))
                .query((RowCallbackHandler)
                        row -> salts.put(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)));
        return salts;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    Optional<Duty> lock(UUID id) {
        return sql.sql("""
                select id, kind, area_id, area_path, sector_id, sector_path, person_id, from_on, until_on, acting, version
                from organization.duty where id = :id for update
                """).param("id", id).query((row, n) -> duty(row)).optional();
    }

    static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                DutyKind.valueOf(row.getString("kind")),
                row.getObject("area_id", UUID.class),
                new AreaPath(row.getString("area_path")),
                row.getObject("sector_id", UUID.class),
                new AreaPath(row.getString("sector_path")),
                row.getObject("person_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("acting"),
                row.getInt("version"));
    }

    /** Principals of a node whose terms touch the given one. */
    List<Held> principalsDuring(UUID area, LocalDate fromOn, @Nullable LocalDate untilOn) {
        return sql.sql(HOLDERS + """
                where d.area_id = :area and d.kind = 'PRINCIPAL' and daterange(d.from_on, d.until_on) && daterange(:day, :until)
                """)
                .param("area", area)
                .param("day", fromOn)
                .param("until", untilOn)
                .query((row, n) -> held(row))
                .list();
    }

    /** The duties held at these nodes on a day, without posts and telephones; in the same order. */
    List<DutyHeld> held(Collection<UUID> areas, LocalDate on) {
        return sql.sql("""
                select d.kind, d.area_id, d.sector_path, d.person_id, p.name
                from organization.duty d join organization.person p on p.id = d.person_id
                where d.area_id = any(:areas) and d.from_on <= :day and (d.until_on is null or d.until_on > :day)
                order by d.area_id, d.kind, d.acting, d.from_on, d.id
                """)
                .param("areas", areas.toArray(UUID[]::new))
                .param("day", on)
                .query((row, n) -> new DutyHeld(
                        DutyKind.valueOf(row.getString("kind")),
                        new AreaId(row.getObject("area_id", UUID.class)),
                        new AreaPath(row.getString("sector_path")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    /** Who answers for these nodes on a day; permanent before acting, longest in duty first. */
    List<Held> heldAt(Collection<UUID> areas, LocalDate on) {
        return sql.sql(HOLDERS + """
                where d.area_id = any(:areas) and d.from_on <= :day and (d.until_on is null or d.until_on > :day)
                order by d.area_id, d.kind, d.acting, d.from_on, d.id
                """)
                .param("areas", areas.toArray(UUID[]::new))
                .param("day", on)
                .query((row, n) -> held(row))
                .list();
    }

    /** What a person answers for on a day. */
    List<Held> heldBy(UUID person, LocalDate on) {
        return sql.sql(HOLDERS + """
                where d.person_id = :person and d.from_on <= :day and (d.until_on is null or d.until_on > :day) order by a.path, d.kind
                """)
                .param("person", person)
                .param("day", on)
                .query((row, n) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        var post = row.getString("post");
        return new Held(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new AreaPath(row.getString("sector_path")),
                row.getBoolean("duty_written"),
                new DutyHolder(
                        DutyKind.valueOf(row.getString("kind")),
                        new AreaView(
                                new AreaId(row.getObject("area_id", UUID.class)),
                                row.getLong("number"),
                                row.getString("code"),
                                row.getString("area_name"),
                                AreaLevel.valueOf(row.getString("level")),
                                row.getObject("parent_id", UUID.class),
                                new AreaPath(row.getString("path"))),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        post == null ? "" : post,
                        row.getString("phone"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getBoolean("acting")));
    }
}
