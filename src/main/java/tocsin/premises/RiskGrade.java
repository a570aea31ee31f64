package tocsin.premises;

import tocsin.foundation.Text;

/** Four-colour risk grade (四色分级), lowest first. */
public enum RiskGrade {
    BLUE("蓝", "Blue"),
    YELLOW("黄", "Yellow"),
    ORANGE("橙", "Orange"),
    RED("红", "Red");

    private final Text label;

    RiskGrade(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
