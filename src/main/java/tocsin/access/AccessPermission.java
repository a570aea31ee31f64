package tocsin.access;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with accounts. Never both in one person. */
public enum AccessPermission implements Permission {
    MANAGE_ACCOUNTS("access.manageAccounts", "管理账号", "Manage accounts"),
    READ_ACCOUNTS("access.readAccounts", "查看账号", "Read accounts"),
    AUDIT("access.audit", "查看登录和管理行为审计", "Read the audit of sign-ins and administration"),
    WATCH_JOBS("access.watchJobs", "查看后台任务", "Watch what runs in the background");

    private final String code;
    private final Text label;

    AccessPermission(String code, String zh, String en) {
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
