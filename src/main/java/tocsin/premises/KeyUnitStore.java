package tocsin.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.CanonicalJson;
import tocsin.organization.AreaView;

/** SQL of key units and of the lists filed. */
@Repository
class KeyUnitStore {
    private final JdbcClient sql;

    KeyUnitStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A confirmation, and how it ended when it did. */
    record Confirmed(
            UUID id,
            LocalDate confirmedOn,
            String basis,
            @Nullable LocalDate removedOn,
            @Nullable String removedReason) {}

    void confirm(UUID id, PremisesId premises, ConfirmKeyUnit command, Assessment assessment, UUID by) {
        sql.sql("""
                        insert into premises.key_unit (id, premises_id, confirmed_on, basis, criteria, edition, by_id)
                        values (:id, :premises, :on, :basis, :criteria::jsonb, :edition, :by)
                        """)
                .param("id", id)
                .param("premises", premises.value())
                .param("on", command.confirmedOn())
                .param("basis", command.basis().strip())
                .param("criteria", CanonicalJson.write(assessment.why().criteria()))
                .param("edition", String.join(",", assessment.editions()))
                .param("by", by)
                .update();
    }

    void remove(UUID id, RemoveKeyUnit command, UUID by) {
        sql.sql("""
                        update premises.key_unit set removed_on = :on, removed_reason = :reason, removed_by = :by where id = :id
                        """)
                .param("id", id)
                .param("on", command.removedOn())
                .param("reason", command.reason().strip())
                .param("by", by)
                .update();
    }

    /** Confirmations of a place, newest first. */
    List<Confirmed> of(PremisesId premises) {
        return sql.sql("""
                        select id, confirmed_on, basis, removed_on, removed_reason from premises.key_unit
                        where premises_id = :id order by confirmed_on desc, id desc
                        """)
                .param("id", premises.value())
                .query((row, n) -> new Confirmed(
                        row.getObject("id", UUID.class),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getString("basis"),
                        row.getObject("removed_on", LocalDate.class),
                        row.getString("removed_reason")))
                .list();
    }

    Optional<UUID> listOf(AreaView area, int year) {
        return sql.sql("select id as value from premises.key_unit_list where area_id = :area and year = :year")
                .param("area", area.id().value())
                .param("year", year)
                .query(UUID.class)
                .optional();
    }

    /** Freezes the area's confirmed key units in a list; gives how many there are. */
    int file(UUID id, FileKeyUnits command, AreaView area, UUID by) {
        sql.sql("""
                        insert into premises.key_unit_list (id, area_id, area_path, year, filed_on, filed_with, by_id)
                        values (:id, :area, :path, :year, :on, :with, :by)
                        """)
                .param("id", id)
                .param("area", area.id().value())
                .param("path", area.path().value())
                .param("year", command.year())
                .param("on", command.filedOn())
                .param("with", command.filedWith().strip())
                .param("by", by)
                .update();
        return sql.sql("""
                        insert into premises.key_unit_listed (list_id, premises_id, number, name, address)
                        select :id, p.id, p.number, p.name, p.address from premises.key_unit k
                        join premises.premises p on p.id = k.premises_id
                        where k.removed_on is null and p.merged_into is null and p.area_path >= :from and p.area_path < :until
                        """)
                .param("id", id)
                .param("from", area.path().from())
                .param("until", area.path().until())
                .update();
    }
}
