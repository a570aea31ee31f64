package tocsin.organization;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.FieldChangeWords;
import tocsin.foundation.Text;

/** How the fields of units, people, posts and areas are called, and what their values say. */
@Component
class OrganizationFieldWords implements FieldChangeWords {
    private static final Map<String, Text> FIELDS = Map.ofEntries(
            Map.entry("name", Text.of("名称", "name")),
            Map.entry("creditCode", Text.of("统一社会信用代码", "credit code")),
            Map.entry("organizationCode", Text.of("组织机构代码", "organization code")),
            Map.entry("registrationNumber", Text.of("工商注册号", "registration number")),
            Map.entry("kind", Text.of("单位类型", "kind")),
            Map.entry("enforcementPower", Text.of("有无执法权", "enforcement power")),
            Map.entry("areaId", Text.of("区域", "area")),
            Map.entry("sectorId", Text.of("行业", "sector")),
            Map.entry("address", Text.of("地址", "address")),
            Map.entry("sizeClass", Text.of("规模", "size")),
            Map.entry("registeredCapitalYuan", Text.of("注册资本（元）", "registered capital (yuan)")),
            Map.entry("legalRepresentative", Text.of("法定代表人", "legal representative")),
            Map.entry("phone", Text.of("电话", "telephone")),
            Map.entry("active", Text.of("是否在用", "in use")),
            Map.entry("organizationId", Text.of("单位", "organization")),
            Map.entry("title", Text.of("岗位名称", "title")),
            Map.entry("dutyText", Text.of("岗位安全职责", "safety duty")));
    private static final Set<String> CORRECTIONS = Set.of(
            "organization.OrganizationCorrected",
            "organization.PersonCorrected",
            "organization.AreaRenamed",
            "organization.PostCorrected");

    private final Areas areas;
    private final Sectors sectors;
    private final Organizations organizations;

    OrganizationFieldWords(Areas areas, Sectors sectors, Organizations organizations) {
        this.areas = areas;
        this.sectors = sectors;
        this.organizations = organizations;
    }

    @Override
    public boolean calls(String kind) {
        return CORRECTIONS.contains(kind);
    }

    @Override
    public Text label(String field) {
        return FIELDS.getOrDefault(field, Text.same(field));
    }

    @Override
    public Text value(String field, String value) {
        return switch (field) {
            case "areaId" -> Text.same(areas.get(AreaId.of(value)).name());
            case "sectorId" -> sectors.get(UUID.fromString(value)).name();
            case "organizationId" ->
                Text.same(organizations.get(OrganizationId.of(value)).name());
            case "sizeClass" -> SizeClass.words(value);
            case "kind" -> OrganizationKind.valueOf(value).label();
            case "enforcementPower", "active" -> FieldChangeWords.yesOrNo(value);
            case "phone" -> FieldChangeWords.withoutItsMiddle(value);
            default -> Text.same(value);
        };
    }
}
