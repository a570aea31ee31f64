package tocsin.retention;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with how long data is kept. */
public enum RetentionPermission implements Permission {
    MANAGE("retention.manage", "查看和执行数据留存", "See and run the retention of data");

    private final String code;
    private final Text label;

    RetentionPermission(String code, String zh, String en) {
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
