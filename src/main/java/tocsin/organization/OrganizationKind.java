package tocsin.organization;

import java.util.List;
import tocsin.foundation.Text;

/** What kind of body an organization is. Only some may order: see {@code enforcement_power}. */
public enum OrganizationKind {
    ENTERPRISE("企业", "Enterprise"),
    HOUSEHOLD("个体户", "Individual business"),
    INSTITUTION("事业单位", "Public institution"),
    GOVERNMENT("政府", "Government"),
    SAFETY_COMMITTEE_OFFICE("安委办", "Safety committee office"),
    REGULATOR("行业主管部门", "Sector regulator"),
    EMERGENCY_MANAGEMENT_BUREAU("应急管理局", "Emergency management bureau"),
    FIRE_RESCUE_AUTHORITY("消防救援机构", "Fire rescue authority"),
    VILLAGE_COMMITTEE("村居委会", "Village committee"),
    OTHER("其他", "Other");

    private final Text label;

    OrganizationKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }

    /** True for bodies that may answer for a sector. */
    public boolean isDepartment() {
        return departments().contains(this);
    }

    /** Bodies that may answer for a sector. */
    static List<OrganizationKind> departments() {
        return List.of(
                REGULATOR, EMERGENCY_MANAGEMENT_BUREAU, FIRE_RESCUE_AUTHORITY, SAFETY_COMMITTEE_OFFICE, GOVERNMENT);
    }

    /** True for those whose legal representative answers as first responsible person (《安全生产法》第五条). */
    public boolean isUnit() {
        return this == ENTERPRISE || this == HOUSEHOLD;
    }
}
