package tocsin.hazards;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with hazards. */
public enum HazardPermission implements Permission {
    READ("hazards.read", "查看隐患", "See hazards"),
    RECORD("hazards.record", "登记隐患、当场整改", "Record hazards, close on the spot"),
    GRADE("hazards.grade", "评定隐患等级", "Grade hazards"),
    ISSUE_NOTICE(
            "hazards.issueNotice", "发整改通知书、登记送达、延长期限", "Issue rectification notices, note service, extend deadlines"),
    ISSUE_ORDER(
            "hazards.issueOrder", "责令改正、责令停止、恢复验收", "Order rectification, suspend operation, accept its resumption"),
    SUBMIT("hazards.submit", "报告整改完成", "Submit rectification"),
    RECHECK("hazards.recheck", "复查、销号", "Recheck and close"),
    CORRECT("hazards.correct", "更正隐患记录", "Correct hazard records"),
    ADOPT("hazards.adopt", "补录旧台账", "Take over old ledgers");

    private final String code;
    private final Text label;

    HazardPermission(String code, String zh, String en) {
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
