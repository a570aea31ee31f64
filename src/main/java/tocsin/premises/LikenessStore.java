package tocsin.premises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of places that may be one. It looks only where an index leads: by name, address, telephone, unit or spot. */
@Repository
class LikenessStore {
    private static final String LOOK = """
            p.id, p.number, p.name, p.address, p.responsible_phone, p.organization_id, p.longitude, p.latitude, p.area_path, p.sector_path,
            a.name as area_name
            """;
    private static final String HERE = "p.active and p.merged_into is null";
    private static final int MOST = 2_000;

    private final JdbcClient sql;

    LikenessStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A place that may be another. */
    record Found(
            UUID id,
            String number,
            String name,
            String address,
            String areaName,
            AreaPath areaPath,
            AreaPath sectorPath,
            @Nullable UUID organizationId,
            Likeness.Look look) {}

    /** Two ids. */
    record Pair(UUID one, UUID other) {}

    /** Places that share something with this look. */
    List<Found> around(Likeness.Look look, double degrees) {
        return sql.sql("select " + LOOK + """
                        from premises.premises p join organization.area a on a.id = p.area_id
                        where p.active and p.merged_into is null and (p.name_key = :name or p.address_key = :address
                            or p.responsible_phone = :phone or p.organization_id = :organization
                            or p.longitude between :longitude - :degrees and :longitude + :degrees
                                and p.latitude between :latitude - :degrees and :latitude + :degrees)
                        limit 200
                        """)
                .param("name", look.name())
                .param("address", look.address())
                .param("phone", look.phone())
                .param("organization", look.organizationId(), java.sql.Types.OTHER)
                .param("longitude", look.longitude(), java.sql.Types.DOUBLE)
                .param("latitude", look.latitude(), java.sql.Types.DOUBLE)
                .param("degrees", degrees)
                .query((row, n) -> found(row))
                .list();
    }

    /** Places that share a name, an address or a telephone with any of these looks. */
    List<Found> sharing(Collection<Likeness.Look> looks) {
        return sql.sql("select " + LOOK + """
                        from premises.premises p join organization.area a on a.id = p.area_id
                        where p.active and p.merged_into is null and (p.name_key = any(:names) or p.address_key = any(:addresses)
                            or p.responsible_phone = any(:phones))
                        limit 20000
                        """)
                .param(
                        "names",
                        looks.stream().map(Likeness.Look::name).distinct().toArray(String[]::new))
                .param(
                        "addresses",
                        looks.stream().map(Likeness.Look::address).distinct().toArray(String[]::new))
                .param(
                        "phones",
                        looks.stream()
                                .map(Likeness.Look::phone)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(String[]::new))
                .query((row, n) -> found(row))
                .list();
    }

    List<Found> list(List<UUID> ids) {
        return sql.sql(
                        "select " + LOOK
                                + "from premises.premises p join organization.area a on a.id = p.area_id where p.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> found(row))
                .list();
    }

    /** Pairs inside a node that share something and that nobody has said to be two places. */
    List<Pair> pairs(AreaPath area) {
        var on = List.of(
                "q.name_key = p.name_key and q.county_code = p.county_code",
                "q.address_key = p.address_key and q.county_code = p.county_code",
                "q.responsible_phone = p.responsible_phone",
                "round(q.longitude::numeric, 4) = round(p.longitude::numeric, 4)"
                        + " and round(q.latitude::numeric, 4) = round(p.latitude::numeric, 4)");
        var unions = on.stream()
                .map(condition ->
                        "(select least(p.id, q.id) as one, greatest(p.id, q.id) as other from here p join here q on p.id < q.id and "
                                + condition + " limit " + MOST + ")")
                .collect(java.util.stream.Collectors.joining(" union "));
        return sql.sql("with here as materialized (select * from premises.premises p where " + HERE
                        + " and area_path >= :from and area_path < :until) select one, other from (" + unions
                        + ") as pairs where not exists (select from premises.apart x where x.one = pairs.one and x.other = pairs.other)"
                        + " order by one, other")
                .param("from", area.from())
                .param("until", area.until())
                .query((row, n) -> new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
    }

    void keepApart(UUID one, UUID other, String reason, UUID by, LocalDate on) {
        boolean ordered = one.toString().compareTo(other.toString()) < 0;
        sql.sql("""
                        insert into premises.apart (one, other, reason, by_id, on_day) values (:one, :other, :reason, :by, :on)
                        on conflict (one, other) do update set reason = excluded.reason
                        """)
                .param("one", ordered ? one : other)
                .param("other", ordered ? other : one)
                .param("reason", reason)
                .param("by", by)
                .param("on", on)
                .update();
    }

    private static Found found(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name"),
                row.getString("address"),
                row.getString("area_name"),
                new AreaPath(row.getString("area_path")),
                new AreaPath(row.getString("sector_path")),
                organization,
                Likeness.Look.of(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("responsible_phone"),
                        organization,
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class)));
    }
}
