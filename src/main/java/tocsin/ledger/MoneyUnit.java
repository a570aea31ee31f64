package tocsin.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** A unit in which money is written. It is kept in yuan everywhere; a unit is only how a reader wants to see it. */
public enum MoneyUnit {
    YUAN("元", "yuan", 0),
    TEN_THOUSAND("万元", "10,000 yuan", 4),
    HUNDRED_MILLION("亿元", "100 million yuan", 8);

    private static final Pattern AMOUNT =
            Pattern.compile("([+-]?(?:\\d{1,16}|\\d{1,3}(?:,\\d{3}){1,5})(?:\\.\\d{1,10})?)\\s*(亿|万)?\\s*(元|圆|人民币)?");
    private static final int CENTS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("1e16");

    private final Text label;
    private final int zeros;

    MoneyUnit(String zh, String en, int zeros) {
        this.label = Text.of(zh, en);
        this.zeros = zeros;
    }

    public Text label() {
        return label;
    }

    /** This many of the unit for an amount in yuan, exactly. */
    public BigDecimal of(BigDecimal yuan) {
        var exact = yuan.movePointLeft(zeros).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** The unit of this code; empty for any other word. */
    static Optional<MoneyUnit> find(String code) {
        return Arrays.stream(values()).filter(unit -> unit.name().equals(code)).findFirst();
    }

    /** The unit a heading names, as in 损失（万元）; yuan when it names none. */
    static MoneyUnit inHeading(String heading) {
        var narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit != YUAN)
                .filter(unit -> narrow.contains(unit.label.zh()) || narrow.contains(unit.label.en()))
                .findFirst()
                .orElse(YUAN);
    }

    /**
     * The yuan that a text says: {@code 1.13亿元}, {@code 50.7 万}, {@code 1,200.50}. A number without a unit of its own counts in this one.
     *
     * @return {@code null} when it is no amount, has parts of a cent, or is ten quadrillion and more
     */
    @Nullable
    BigDecimal yuan(String text) {
        var matcher =
                AMOUNT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!matcher.matches()) {
            return null;
        }
        var own = matcher.group(2);
        var unit = own != null ? inHeading(own + "元") : matcher.group(3) != null ? YUAN : this;
        var yuan = new BigDecimal(matcher.group(1).replace(",", ""))
                .movePointRight(unit.zeros)
                .stripTrailingZeros();
        boolean fits = yuan.scale() <= CENTS && yuan.abs().compareTo(LARGEST) < 0;
        return fits ? yuan.setScale(CENTS) : null;
    }
}
