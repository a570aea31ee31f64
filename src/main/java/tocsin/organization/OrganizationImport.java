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
@Configuration
class OrganizationImport implements ImportTarget {
    private static final ImportField NAME = ImportField.text("name", "单位名称", "Name")
            .alsoCalled("名称", "企业名称", "单位全称", "机构名称", "organization")
            .demanded()
            .filling(RecordOrganization.class, "name");
    private static final ImportField KIND = ImportField.oneOf("kind", "类别", "Kind", kinds())
            .alsoCalled("单位类别", "单位类型", "类型", "企业类型", "单位性质", "机构类型")
            .reading(OrganizationKind.ENTERPRISE, "公司", "企业单位", "工厂", "企业法人", "有限公司", "有限责任公司", "company")
            .reading(OrganizationKind.HOUSEHOLD, "个体工商户", "个体经营户", "个体", "个体经营", "sole trader", "household")
            .reading(OrganizationKind.INSTITUTION, "事业", "事业法人", "institution")
            .reading(OrganizationKind.GOVERNMENT, "人民政府", "政府机关", "机关", "党政机关", "乡镇政府", "街道办事处")
            .reading(OrganizationKind.SAFETY_COMMITTEE_OFFICE, "安委会办公室", "安全生产委员会办公室")
            .reading(OrganizationKind.REGULATOR, "行业部门", "主管部门", "监管部门", "regulator")
            .reading(OrganizationKind.EMERGENCY_MANAGEMENT_BUREAU, "应急局", "应急管理部门")
            .reading(OrganizationKind.FIRE_RESCUE_AUTHORITY, "消防", "消防大队", "消防救援大队", "消防部门")
            .reading(OrganizationKind.VILLAGE_COMMITTEE, "村委会", "居委会", "村民委员会", "居民委员会", "社区居委会")
            .reading(OrganizationKind.OTHER, "其它", "其他单位");
    private static final ImportField LEGAL = ImportField.text("legalRepresentative", "法定代表人", "Legal representative")
            .alsoCalled("法人", "法人代表", "法定代表人姓名", "负责人", "主要负责人")
            .filling(RecordOrganization.class, "legalRepresentative");
    private static final ImportField PHONE = ImportField.code("phone", "电话", "Telephone")
            .alsoCalled("联系电话", "手机", "手机号", "单位电话", "phone")
            .filling(RecordOrganization.class, "phone");
    private static final ImportField ADDRESS = ImportField.text("address", "地址", "Address")
            .alsoCalled("单位地址", "注册地址", "经营地址", "详细地址", "住所")
            .filling(RecordOrganization.class, "address");
    private static final ImportField SIZE = ImportField.text("sizeClass", "规模", "Size class")
            .alsoCalled("企业规模", "单位规模")
            .filling(RecordOrganization.class, "sizeClass");
    private static final ImportField CAPITAL = ImportField.of(
                    ImportField.Type.MONEY, "registeredCapitalYuan", "注册资本", "Registered capital")
            .alsoCalled("注册资金")
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
        var named = organizations.named(rows.stream()
                .map(row -> String.valueOf(row.text("name")))
                .distinct()
                .toList());
        var verdicts = new ArrayList<ImportVerdict>();
        for (var row : rows) {
            var code = code(row);
            var bearer = code == null ? null : coded.get(code);
            var area = found.area(row);
            boolean same = bearer != null
                    ? bearer.name().equals(row.text("name"))
                    : code == null
                            && area != null
                            && named.stream()
                                    .anyMatch(known -> known.name().equals(row.text("name"))
                                            && known.areaId().equals(area.id()));
            verdicts.add(same ? ImportVerdict.same() : ImportVerdict.of(faults(row, bearer, found)));
        }
        return verdicts;
    }

    private static List<ImportProblem> faults(ImportRow row, @Nullable OrganizationView bearer, Places.Found found) {
        var faults = new ArrayList<>(found.faultsWithSector(row));
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
                            true),
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
