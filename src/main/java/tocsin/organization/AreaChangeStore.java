package tocsin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what becomes of a node: its dated codes and names, where it lay, its end. */
@Repository
class AreaChangeStore {
    private final JdbcClient sql;

    AreaChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How a node was called from a day on; a null end: still. */
    record Name(
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Where a node lay until a day. */
    record Move(UUID fromParent, String fromName, UUID toParent, String toName, LocalDate movedOn) {}

    /** Codes and names a node bore, newest first. */
    List<Name> names(AreaId area) {
        return sql.sql("""
                select code, name, from_on as "from", until_on as until from organization.area_code
                where area_id = :id order by from_on desc
                """).param("id", area.value()).query(Name.class).list();
    }

    /** Moves of a node, newest first. */
    List<Move> moves(AreaId area) {
        return sql.sql("""
                select m.from_parent_id as from_parent, f.name as from_name, m.to_parent_id as to_parent, t.name as to_name, m.moved_on
                from organization.area_move m
                join organization.area f on f.id = m.from_parent_id join organization.area t on t.id = m.to_parent_id
                where m.area_id = :id order by m.moved_on desc, m.id desc
                """).param("id", area.value()).query(Move.class).list();
    }

    /** First day of the code and name the node bears now. */
    LocalDate presentSince(AreaId area) {
        return sql.sql("select max(from_on) from organization.area_code where area_id = :id")
                .param("id", area.value())
                .query(LocalDate.class)
                .single();
    }

    /** Writes a node's new code and name, which hold from the day on. */
    void call(Area area, LocalDate fromOn) {
        sql.sql("""
                with closed as (
                    update organization.area_code set until_on = :from where area_id = :id and until_on is null and from_on < :from),
                opened as (
                    insert into organization.area_code (area_id, code, name, from_on) values (:id, :code, :name, :from)
                    on conflict (area_id, from_on) do update set code = excluded.code, name = excluded.name)
                update organization.area set code = :code, name = :name, version = :version where id = :id
                """)
                .param("from", fromOn)
                .param("id", area.id().value())
                .param("code", area.code())
                .param("name", area.name())
                .param("version", area.version())
                .update();
    }

    /** Puts a node and everything inside it below another parent, and remembers where it lay. */
    void move(Area before, Area after, UUID act, LocalDate on) {
        sql.sql("""
                insert into organization.area_move (area_id, from_parent_id, to_parent_id, from_path, to_path, moved_on, id)
                values (:id, :before, :after, :from, :to, :on, :act)
                """)
                .param("id", after.id().value())
                .param("before", before.parentId())
                .param("after", after.parentId())
                .param("from", before.path().value())
                .param("to", after.path().value())
                .param("on", on)
                .param("act", act)
                .update();
        sql.sql("update organization.area set parent_id = :parent, version = :version where id = :id")
                .param("parent", after.parentId())
                .param("version", after.version())
                .param("id", after.id().value())
                .update();
        sql.sql("""
                update organization.area set path = :to || substr(path, :behind) where path >= :from and path < :until
                """)
                .param("to", after.path().value())
                .param("behind", before.path().value().length() + 1)
                .param("from", before.path().from())
                .param("until", before.path().until())
                .update();
    }

    void end(Area area) {
        sql.sql("""
                with closed as (
                    update organization.area_code set until_on = :on where area_id = :id and until_on is null and from_on < :on)
                update organization.area set retired_on = :on, successor_id = :successor, version = :version where id = :id
                """)
                .param("on", area.endedOn())
                .param("successor", area.successorId())
                .param("version", area.version())
                .param("id", area.id().value())
                .update();
    }
}
