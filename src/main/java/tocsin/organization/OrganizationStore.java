package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;

/** SQL of organizations. */
@Repository
class OrganizationStore {
    static final String SELECT = """
            select id, name, credit_code, kind, enforcement_power, area_id, area_path, sector_id, sector_path, address, size_class,
                   registered_capital_yuan, legal_representative, phone, organization_code, registration_number, active, version, salt
            from organization.organization
            """;

    private static final String SAVE = """
            insert into organization.organization as o (id, name, credit_code, kind, enforcement_power, area_id, area_path, sector_id,
                sector_path, address, size_class, registered_capital_yuan, legal_representative, phone, organization_code, registration_number,
                active, version)
            select id, name, credit_code, kind, enforcement_power, area_id, area_path, sector_id, sector_path, address, size_class,
                registered_capital_yuan, legal_representative, phone, organization_code, registration_number, active, version
            from json_populate_recordset(null::organization.organization, :rows::json)
            on conflict (id) do update set name = excluded.name, credit_code = excluded.credit_code, kind = excluded.kind,
                enforcement_power = excluded.enforcement_power, area_id = excluded.area_id, area_path = excluded.area_path,
                sector_id = excluded.sector_id, sector_path = excluded.sector_path, address = excluded.address,
                size_class = excluded.size_class,
                registered_capital_yuan = excluded.registered_capital_yuan, legal_representative = excluded.legal_representative, phone = excluded.phone,
                organization_code = excluded.organization_code, registration_number = excluded.registration_number,
                active = excluded.active, version = excluded.version
            returning id, salt
            """;

    private final JdbcClient sql;

    OrganizationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes rows, new or changed, and gives their salts by id. */
    Map<UUID, UUID> saveAll(List<Organization> all) {
        var salts = new HashMap<UUID, UUID>();
        sql.sql(SAVE)
                .param(
                        "rows",
                        CanonicalJson.write(
                                all.stream().map(OrganizationStore::columns).toList()))
                .query((RowCallbackHandler)
                        row -> salts.put(row.getObject("id", UUID.class), row.getObject("salt", UUID.class)));
        return salts;
    }

    /** Those of these ids that are here. */
    Set<UUID> known(Collection<UUID> ids) {
        return sql.sql("select id from organization.organization where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    private static Map<String, @Nullable Object> columns(Organization organization) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", organization.id());
        columns.put("name", organization.name());
        columns.put("credit_code", organization.creditCode());
        columns.put("kind", organization.kind());
        columns.put("enforcement_power", organization.enforcementPower());
        columns.put("area_id", organization.areaId());
        columns.put("area_path", organization.areaPath());
        columns.put("sector_id", organization.sectorId());
        columns.put("sector_path", organization.sectorPath());
        columns.put("address", organization.address());
        columns.put("size_class", organization.sizeClass());
        columns.put("registered_capital_yuan", organization.registeredCapitalYuan());
        columns.put("legal_representative", organization.legalRepresentative());
        columns.put("phone", organization.phone());
        columns.put("organization_code", organization.old().organizationCode());
        columns.put("registration_number", organization.old().registrationNumber());
        columns.put("active", organization.active());
        columns.put("version", organization.version());
        return columns;
    }

    Optional<Organization> find(OrganizationId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> organization(row))
                .optional();
    }

    List<Organization> all(Collection<OrganizationId> ids) {
        return sql.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query((row, n) -> organization(row))
                .list();
    }

    Optional<Organization> lock(OrganizationId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> organization(row))
                .optional();
    }

    List<Organization> withCreditCodes(Collection<String> codes) {
        return sql.sql(SELECT + "where credit_code = any(:codes) and withdrawn_on is null")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> organization(row))
                .list();
    }

    /** Bearers of any of these old codes, also inside a credit code. */
    List<Organization> withOldCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : sql.sql(SELECT + """
                        where withdrawn_on is null and (organization_code = any(:codes) or registration_number = any(:codes)
                            or substr(credit_code, 9, 9) = any(:codes))
                        """)
                        .param("codes", codes.toArray(String[]::new))
                        .query((row, n) -> organization(row))
                        .list();
    }

    List<Organization> named(Collection<String> names) {
        return sql.sql(SELECT + "where name = any(:names) and withdrawn_on is null")
                .param("names", names.toArray(String[]::new))
                .query((row, n) -> organization(row))
                .list();
    }

    static Organization organization(ResultSet row) throws SQLException {
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
                new Organization.OldCodes(row.getString("organization_code"), row.getString("registration_number")),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
