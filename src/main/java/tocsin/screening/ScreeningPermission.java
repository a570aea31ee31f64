package tocsin.screening;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with screening results; to sign them is no permission but the duty of the town's principal. */
enum ScreeningPermission implements Permission {
    READ("screening.read", "查看排查上报", "See screening results"),
    GATHER("screening.gather", "汇总排查结果", "Gather screening results"),
    SEND_BACK("screening.sendBack", "退回排查结果", "Send screening results back");

    private final String code;
    private final Text label;

    ScreeningPermission(String code, String zh, String en) {
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
