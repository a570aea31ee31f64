package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of organizations. */
@Repository
class OrganizationStore {
    private static final String SELECT = """
            select id, name, credit_code, kind, enforcement_power, area_id, area_path, sector_id, sector_path, address, size_class,
                   registered_capital_yuan, legal_representative, phone, active, version from organization.organization
            """;

    private static final String SAVE = """
            insert into organization.organization as o (id, name, credit_code, kind, enforcement_power, area_id, area_path, sector_id,
                sector_path, address, size_class, registered_capital_yuan, legal_representative, phone, active, version)
            values (:id, :name, :code, :kind, :power, :area, :areaPath, :sector, :sectorPath, :address, :size, :capital, :legal, :phone, :active, :version)
            on conflict (id) do update set name = excluded.name, credit_code = excluded.credit_code, kind = excluded.kind,
                enforcement_power = excluded.enforcement_power, area_id = excluded.area_id, area_path = excluded.area_path,
                sector_id = excluded.sector_id, sector_path = excluded.sector_path, address = excluded.address,
                size_class = excluded.size_class,
                registered_capital_yuan = excluded.registered_capital_yuan, legal_representative = excluded.legal_representative, phone = excluded.phone,
                active = excluded.active, version = excluded.version
            returning salt
            """;

    private final JdbcClient sql;

    OrganizationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes the row, new or changed, and gives its salt. */
    UUID save(Organization organization) {
        return sql.sql(SAVE)
                .param("id", organization.id().value())
                .param("name", organization.name())
                .param("code", organization.creditCode())
                .param("kind", organization.kind().name())
                .param("power", organization.enforcementPower())
                .param("area", organization.areaId().value())
                .param("areaPath", organization.areaPath().value())
                .param("sector", organization.sectorId())
                .param("sectorPath", organization.sectorPath().value())
                .param("address", organization.address())
                .param("size", organization.sizeClass())
                .param("capital", organization.registeredCapitalYuan())
                .param("legal", organization.legalRepresentative())
                .param("phone", organization.phone())
                .param("active", organization.active())
                .param("version", organization.version())
                .query(UUID.class)
                .single();
    }

    Optional<Organization> find(OrganizationId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> organization(row))
                .optional();
    }

    Optional<Organization> lock(OrganizationId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> organization(row))
                .optional();
    }

    List<Organization> withCreditCodes(Collection<String> codes) {
        return sql.sql(SELECT + "where credit_code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> organization(row))
                .list();
    }

    List<Organization> named(Collection<String> names) {
        return sql.sql(SELECT + "where name = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> organization(row))
                .list();
    }

    private static Organization organization(ResultSet row) throws SQLException {
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("credit_code"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getBoolean("enforcement_power"),
                new AreaId(row.getObject("area_id", UUID.class)),
                new AreaPath(row.getString("area_path")),
                row.getObject("sector_id", UUID.class),
                new AreaPath(row.getString("sector_path")),
                row.getString("address"),
                row.getString("size_class"),
                row.getBigDecimal("registered_capital_yuan"),
                row.getString("legal_representative"),
                row.getString("phone"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
