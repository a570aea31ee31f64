package tocsin.agenda;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with the agenda. One's own duties need no permission. */
public enum AgendaPermission implements Permission {
    READ("agenda.read", "查看待办台账", "See the ledger of what is owed");

    private final String code;
    private final Text label;

    AgendaPermission(String code, String zh, String en) {
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
