package tocsin.organization;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with places and people. */
public enum OrganizationPermission implements Permission {
    READ("organization.read", "查看区域、单位和人员", "See areas, organizations and people"),
    MANAGE("organization.manage", "维护区域、单位、人员、岗位和责任", "Keep areas, organizations, people, posts and duties"),
    IDENTIFY("organization.identify", "登记和查看完整的身份证号", "Keep and read whole resident numbers"),
    IMPORT("organization.import", "导入区域、单位、人员和岗位", "Import areas, organizations, people and posts");

    private final String code;
    private final Text label;

    OrganizationPermission(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text label() {
        return label;
    }
}
