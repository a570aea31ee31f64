package tocsin.organization;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.telephone;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;
import tocsin.rulebook.Catalogues;

/** The ledgers of this room. */
@Configuration(proxyBeanMethods = false)
class OrganizationLedgers {
    private static final String POSTS = """
                (select q.*, (select string_agg(h.name, '、' order by h.name) from (
                     select n.name from organization.holding g join organization.person n on n.id = g.person_id
                     where g.post_id = q.id and g.from_on <= :today and (g.until_on is null or g.until_on > :today)) h) as holders
                   from organization.post q where q.retired_on is null) t
                join organization.area a on a.id = t.area_id join organization.organization o on o.id = t.organization_id
                left join organization.sector s on s.id = t.sector_id
                """;

    private static final LedgerColumn ORGANIZATION_CODE = code(
                    "organizationCode",
                    "组织机构代码",
                    "Organization code",
                    "coalesce(o.organization_code, substr(o.credit_code, 9, 9))")
            .hidden();
    private static final LedgerColumn REGISTRATION_NUMBER = code(
                    "registrationNumber", "工商注册号", "Registration number", "o.registration_number")
            .hidden();

    @Bean
    LedgerDefinition areaLedger() {
        var levels = Arrays.stream(AreaLevel.values())
                .map(level -> new Value(level.name(), level.label()))
                .toList();
        return new LedgerDefinition(
                "areas",
                Text.of("区域台账", "Areas"),
                "people",
                "/areas/{id}",
                "(select * from organization.area where retired_on is null) a left join organization.area p on p.id = a.parent_id",
                "a.id",
                "a.path",
                null,
                OrganizationPermission.READ,
                List.of(
                        code("code", "代码", "Code", "a.code"),
                        text("name", "名称", "Name", "a.name"),
                        oneOf("level", "层级", "Level", "a.level", levels),
                        text("parentName", "上级", "Parent", "p.name"),
                        code("parentCode", "上级代码", "Parent code", "p.code").hidden(),
                        id("parentId", "a.parent_id")),
                "code",
                List.of());
    }

    @Bean
    LedgerDefinition organizationLedger() {
        return new LedgerDefinition(
                "organizations",
                Text.of("单位台账", "Organizations"),
                "premises",
                "/organizations/{id}",
                """
                (select * from organization.organization where withdrawn_on is null) o join organization.area a on a.id = o.area_id
                join organization.sector s on s.id = o.sector_id
                """,
                "o.id",
                "o.area_path",
                "o.sector_path",
                OrganizationPermission.READ,
                organizationColumns(),
                "name",
                List.of(new LedgerDefinition.Total(
                        "inactive", Text.of("停用", "Inactive"), "not o.active", "active", "false")));
    }

    private static List<LedgerColumn> organizationColumns() {
        var kinds = Arrays.stream(OrganizationKind.values())
                .map(kind -> new Value(kind.name(), kind.label()))
                .toList();
        return List.of(
                text("name", "名称", "Name", "o.name"),
                code("creditCode", "统一社会信用代码", "Credit code", "o.credit_code"),
                ORGANIZATION_CODE,
                REGISTRATION_NUMBER,
                oneOf("kind", "类别", "Kind", "o.kind", kinds),
                text("areaName", "区域", "Area", "a.name"),
                code("areaCode", "区划代码", "Area code", "a.code").hidden(),
                text("sectorName", "行业", "Sector", "s.name_zh").inEnglish("s.name_en"),
                text("sizeClass", "规模", "Size class", "o.size_class")
                        .inEnglish(SizeClass.inEnglish("o.size_class"))
                        .hidden(),
                range(
                                "registeredCapitalYuan",
                                "注册资本",
                                "Registered capital",
                                LedgerColumn.Type.MONEY,
                                "o.registered_capital_yuan")
                        .hidden(),
                text("legalRepresentative", "法定代表人", "Legal representative", "o.legal_representative"),
                telephone("phone", "电话", "Telephone", "o.phone"),
                text("address", "地址", "Address", "o.address").hidden(),
                yesNo("active", "正常经营", "Active", "o.active"));
    }

    @Bean
    LedgerDefinition postLedger(Catalogues catalogues, TownClock clock) {
        var roles = catalogues.list("roles", clock.today()).stream()
                .map(role -> new Value(role.code(), role.label()))
                .toList();
        return new LedgerDefinition(
                "posts",
                Text.of("岗位台账", "Posts"),
                "people",
                "/posts/{id}",
                POSTS,
                "t.id",
                "t.area_path",
                null,
                OrganizationPermission.READ,
                postColumns(roles),
                "title",
                List.of(
                        new LedgerDefinition.Total(
                                "unwritten",
                                Text.of("未写安全职责", "No safety duty"),
                                "t.duty_text is null",
                                "dutyWritten",
                                "false"),
                        new LedgerDefinition.Total(
                                "vacant", Text.of("空岗", "Vacant"), "t.holders is null", "held", "false")));
    }

    private static List<LedgerColumn> postColumns(List<Value> roles) {
        return List.of(
                text("title", "岗位", "Post", "t.title"),
                text("holders", "现任", "Held by", "t.holders"),
                text("organizationName", "单位", "Organization", "o.name"),
                text("areaName", "管到哪里", "Reaches over", "a.name"),
                text("sectorName", "行业", "Sector", "s.name_zh")
                        .inEnglish("s.name_en")
                        .hidden(),
                oneOf("role", "角色", "Role", "t.role", roles),
                text("dutyText", "岗位安全职责", "Safety duty", "t.duty_text"),
                yesNo("dutyWritten", "已写安全职责", "Safety duty written", "t.duty_text is not null"),
                yesNo("held", "有人任职", "Held", "t.holders is not null"),
                id("organizationId", "t.organization_id"));
    }

    @Bean
    LedgerDefinition peopleLedger() {
        return new LedgerDefinition(
                "people",
                Text.of("人员台账", "People"),
                "people",
                "/people/{id}",
                """
                (select q.*, (select string_agg(t.title, '、' order by t.title) from organization.holding h
                     join organization.post t on t.id = h.post_id
                     where h.person_id = q.id and h.from_on <= :today and (h.until_on is null or h.until_on > :today)) as posts
                   from organization.person q where q.retired_on is null) p
                join organization.area a on a.id = p.area_id
                left join organization.organization o on o.id = p.organization_id
                """,
                "p.id",
                "p.area_path",
                null,
                OrganizationPermission.READ,
                List.of(
                        text("name", "姓名", "Name", "p.name"),
                        text("posts", "现任岗位", "Posts held", "p.posts"),
                        text("organizationName", "单位", "Organization", "o.name"),
                        text("areaName", "区域", "Area", "a.name"),
                        code("areaCode", "区划代码", "Area code", "a.code").hidden(),
                        telephone("phone", "电话", "Telephone", "p.phone"),
                        id("organizationId", "p.organization_id")),
                "name",
                List.of());
    }
}
