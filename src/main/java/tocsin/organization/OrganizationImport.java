package tocsin.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportDefinition;
import tocsin.ledger.ImportField;
import tocsin.ledger.ImportProblem;
import tocsin.ledger.ImportRow;
import tocsin.ledger.ImportSource;
import tocsin.ledger.ImportTarget;
import tocsin.ledger.ImportVerdict;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.RecordWithdrawal;

/** Import of organizations: at most one per credit code, each code with its check sign. */
@Configuration(proxyBeanMethods = false)
class OrganizationImport implements ImportTarget {
    private static final ImportField NAME =
            ImportField.text("name", "单位名称", "Name").demanded().filling(RecordOrganization.class, "name");
    private static final ImportField ORGANIZATION_CODE = OldCode.ORGANIZATION_CODE.column();
    private static final ImportField REGISTRATION_NUMBER = OldCode.REGISTRATION_NUMBER.column();
    private static final ImportField KIND = ImportField.oneOf("kind", "类别", "Kind", kinds());
    private static final ImportField LEGAL = ImportField.text("legalRepresentative", "法定代表人", "Legal representative")
            .filling(RecordOrganization.class, "legalRepresentative");
    private static final ImportField PHONE =
            ImportField.code("phone", "电话", "Telephone").filling(RecordOrganization.class, "phone");
    private static final ImportField ADDRESS =
            ImportField.text("address", "地址", "Address").filling(RecordOrganization.class, "address");
    private static final ImportField SIZE =
            ImportField.text("sizeClass", "规模", "Size class").filling(RecordOrganization.class, "sizeClass");
    private static final ImportField CAPITAL = ImportField.of(
                    ImportField.Type.MONEY, "registeredCapitalYuan", "注册资本", "Registered capital")
            .filling(RecordOrganization.class, "registeredCapitalYuan");

    private final Organizations organizations;
    private final Places places;
    private final Withdrawal withdrawal;
    private final OrganizationWithdrawal takeBack;

    OrganizationImport(
            Organizations organizations, Places places, Withdrawal withdrawal, OrganizationWithdrawal takeBack) {
        this.organizations = organizations;
        this.places = places;
        this.withdrawal = withdrawal;
        this.takeBack = takeBack;
    }

    @Bean
    ImportDefinition organizationImportDefinition() {
        return new ImportDefinition(
                "organizations",
                Text.of("单位", "Organizations"),
                OrganizationPermission.IMPORT,
                List.of(
                        NAME,
                        Places.CREDIT_CODE,
                        ORGANIZATION_CODE,
                        REGISTRATION_NUMBER,
                        KIND,
                        Places.AREA,
                        Places.SECTOR,
                        LEGAL,
                        PHONE,
                        ADDRESS,
                        SIZE,
                        CAPITAL),
                List.of("name", "creditCode", "area"),
                this);
    }

    @Override
    public List<ImportVerdict> check(List<ImportRow> rows, Actor by) {
        var found = places.find(rows, OrganizationPermission.MANAGE, by);
        var coded = organizations.withCreditCodes(rows.stream()
                .map(OrganizationImport::code)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList());
        var old = new OldCodeRows(organizations, rows);
        var named = organizations.named(rows.stream()
                .map(row -> String.valueOf(row.text("name")))
                .distinct()
                .toList());
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var code = code(row);
            var bearer = code == null ? null : coded.get(code);
            var area = found.area(row);
            var before = bearer == null ? old.bearer(row) : null;
            boolean same = bearer != null || before != null && code == null
                    ? Objects.requireNonNullElse(bearer, before).name().equals(row.text("name"))
                    : before == null
                            && code == null
                            && area != null
                            && named.stream()
                                    .anyMatch(known -> known.name().equals(row.text("name"))
                                            && known.areaId().equals(area.id()));
            verdicts.add(same ? ImportVerdict.same() : ImportVerdict.of(faults(row, bearer, before, found)));
        }
        return verdicts;
    }

    private static List<ImportProblem> faults(
            ImportRow row, @Nullable OrganizationView bearer, @Nullable OrganizationView before, Places.Found found) {
        var faults = new ArrayList<>(found.faultsWithSector(row));
        faults.addAll(OldCodeRows.faults(row, before));
        if (bearer != null) {
            faults.add(CellProblem.NOT_ALLOWED.at(
                    Places.CREDIT_CODE,
                    row.text("creditCode"),
                    Text.of("该代码已登记为“{0}”", "this code is registered for “{0}”").with(bearer.name())));
        }
        if (kind(row).isUnit() && row.text("legalRepresentative") == null) {
            faults.add(CellProblem.MISSING.at(LEGAL, null));
        }
        return faults;
    }

    @Override
    public List<UUID> write(List<ImportRow> rows, ImportSource source, Actor by) {
        var found = places.find(rows, OrganizationPermission.MANAGE, by);
        var ids = withdrawal.free(rows.stream().map(row -> id(row, found)).toList(), source);
        var written = new ArrayList<UUID>();
        for (var row : rows) {
            var id = Objects.requireNonNull(ids.get(id(row, found)));
            var area = Objects.requireNonNull(found.area(row));
            var sector = Objects.requireNonNull(found.sector(row));
            organizations.record(
                    new OrganizationId(id),
                    new RecordOrganization(
                            Objects.requireNonNull(row.text("name")),
                            code(row),
                            kind(row),
                            area.id(),
                            sector.id(),
                            row.text("address"),
                            row.text("sizeClass"),
                            row.number("registeredCapitalYuan"),
                            row.text("legalRepresentative"),
                            row.text("phone"),
                            false,
                            true,
                            row.text(ORGANIZATION_CODE.key()),
                            row.text(REGISTRATION_NUMBER.key())),
                    by);
            written.add(id);
        }
        return written;
    }

    private static UUID id(ImportRow row, Places.Found found) {
        var area = Objects.requireNonNull(found.area(row));
        return Places.idOf("organization", row.text("name"), code(row), area.id());
    }

    @Override
    public RecordWithdrawal withdrawal() {
        return takeBack;
    }

    private static OrganizationKind kind(ImportRow row) {
        var kind = row.text("kind");
        return kind == null ? OrganizationKind.ENTERPRISE : OrganizationKind.valueOf(kind);
    }

    private static @Nullable String code(ImportRow row) {
        return row.text("creditCode");
    }

    private static List<Value> kinds() {
        return Arrays.stream(OrganizationKind.values())
                .map(kind -> new Value(kind.name(), kind.label()))
                .toList();
    }
}
