package tocsin.organization;

import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;

/** The ledgers of this room. */
@Configuration
class OrganizationLedgers {
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
                organization.organization o join organization.area a on a.id = o.area_id
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
                oneOf("kind", "类别", "Kind", "o.kind", kinds),
                text("areaName", "区域", "Area", "a.name"),
                code("areaCode", "区划代码", "Area code", "a.code").hidden(),
                text("sectorName", "行业", "Sector", "s.name_zh"),
                text("sizeClass", "规模", "Size class", "o.size_class").hidden(),
                range(
                                "registeredCapitalYuan",
                                "注册资本",
                                "Registered capital",
                                LedgerColumn.Type.MONEY,
                                "o.registered_capital_yuan")
                        .hidden(),
                text("legalRepresentative", "法定代表人", "Legal representative", "o.legal_representative"),
                code("phone", "电话", "Telephone", "o.phone"),
                text("address", "地址", "Address", "o.address").hidden(),
                yesNo("active", "正常经营", "Active", "o.active"));
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
                        code("phone", "电话", "Telephone", "p.phone"),
                        id("organizationId", "p.organization_id")),
                "name",
                List.of());
    }
}
