package tocsin.analytics;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with figures. */
public enum AnalyticsPermission implements Permission {
    READ("figures.read", "查看指标", "See figures");

    private final String code;
    private final Text label;

    AnalyticsPermission(String code, String zh, String en) {
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
