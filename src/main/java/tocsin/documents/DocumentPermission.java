package tocsin.documents;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with papers. Who may issue and serve them is for the rooms that do. */
public enum DocumentPermission implements Permission {
    READ("documents.read", "查看文书", "See papers"),
    MANAGE("documents.manage", "维护文书模板与编号", "Keep templates and numbering of papers");

    private final String code;
    private final Text label;

    DocumentPermission(String code, String zh, String en) {
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
