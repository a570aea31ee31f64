package tocsin.premises;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportField;
import tocsin.ledger.ParsedCell;

/** The storey a place is on, as people write it: 3、3层、三楼、地下1层、负一层、B1、-1. */
final class Storey {
    private static final Pattern WRITTEN =
            Pattern.compile("(地下|负|[bB]|-|\u2212)?第?(\\d{1,3}|[一二三四五六七八九十首]{1,3})(层|楼|[fF])?");
    private static final String DIGITS = "一二三四五六七八九";

    private Storey() {}

    static ParsedCell parse(String text, ImportField field) {
        var storey = storey(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        return storey == null
                ? ParsedCell.bad(CellProblem.NOT_ALLOWED.at(
                        field,
                        text,
                        Text.of("只写一个楼层，如 3、3层、地下1层", "give one storey only, such as 3 or -1 below ground")))
                : ParsedCell.good(storey);
    }

    private static @Nullable Integer storey(String text) {
        var matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        var number = matcher.group(2);
        var above = Character.isDigit(number.charAt(0)) ? Integer.valueOf(number) : chinese(number);
        return above == null || matcher.group(1) == null ? above : Integer.valueOf(-above);
    }

    private static @Nullable Integer chinese(String number) {
        if (number.equals("首")) {
            return 1;
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return number.length() == 1 ? digit(number) : null;
        }
        var tens = ten == 0 ? Integer.valueOf(1) : digit(number.substring(0, ten));
        var ones = ten == number.length() - 1 ? Integer.valueOf(0) : digit(number.substring(ten + 1));
        return tens == null || ones == null ? null : Integer.valueOf(tens * 10 + ones);
    }

    private static @Nullable Integer digit(String one) {
        int at = one.length() == 1 ? DIGITS.indexOf(one) : -1;
        return at < 0 ? null : Integer.valueOf(at + 1);
    }
}
