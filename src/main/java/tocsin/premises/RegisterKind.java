package tocsin.premises;

import tocsin.foundation.Text;

/** What others' registers count, and so what rates are measured against. */
public enum RegisterKind {
    MARKET_ENTITIES("市场主体", "Market entities"),
    INDUSTRIAL_ENTERPRISES("工业企业", "Industrial enterprises"),
    INDIVIDUAL_BUSINESSES("个体工商户", "Individual businesses");

    private final Text label;

    RegisterKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
