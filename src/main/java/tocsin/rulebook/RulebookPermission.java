package tocsin.rulebook;

import tocsin.foundation.Permission;
import tocsin.foundation.Text;

/** What a post may do with rules. Reading them is everybody's. */
public enum RulebookPermission implements Permission {
    PROPOSE("rulebook.propose", "提出规则版本、核对原文", "Propose editions of rules and compare them with the official text"),
    APPROVE("rulebook.approve", "核准规则版本", "Approve editions of rules");

    private final String code;
    private final Text label;

    RulebookPermission(String code, String zh, String en) {
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
