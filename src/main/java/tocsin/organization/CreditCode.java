package tocsin.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/** Unified social credit code (统一社会信用代码), GB 32100-2015: 18 signs without I, O, S, V, Z; the last is the check. */
public final class CreditCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    /**
     * The code in its one form: upper case, half width, no spaces.
     *
     * @param typed what somebody typed; null or blank means there is no code
     * @return null when there is no code
     * @throws tocsin.foundation.Problem {@code organization/credit-code-wrong} naming the wrong sign or the check
     */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var code = normal(typed);
        var fault = fault(code);
        if (fault != null) {
            throw OrganizationProblem.CREDIT_CODE_WRONG
                    .with(typed.strip(), fault)
                    .at("/creditCode");
        }
        return code;
    }

    /** Half-width, upper case, without spaces. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normal code; null when nothing is. */
    public static @Nullable Text fault(String code) {
        if (code.length() != 18) {
            return Text.of("应为 18 位，现为 {0} 位", "18 signs are needed, {0} were given")
                    .with(code.length());
        }
        for (char sign : code.toCharArray()) {
            if (SIGNS.indexOf(sign) < 0) {
                var meant = meant(code);
                return meant == null
                        ? misread(sign)
                        : Text.of("{0}；校验通过的是 {1}", "{0}; {1} passes the check").with(misread(sign), meant);
            }
        }
        char check = check(code);
        return check == code.charAt(17)
                ? null
                : Text.of("第 18 位校验码应为 {0}，现为 {1}", "the check sign should be {0}, not {1}")
                        .with(check, code.charAt(17));
    }

    private static Text misread(char sign) {
        return switch (sign) {
            case 'I' -> Text.of("不含字母 I，可能是数字 1", "there is no letter I; perhaps the digit 1");
            case 'O' -> Text.of("不含字母 O，可能是数字 0", "there is no letter O; perhaps the digit 0");
            case 'Z' -> Text.of("不含字母 Z，可能是数字 2", "there is no letter Z; perhaps the digit 2");
            case 'S' -> Text.of("不含字母 S，可能是数字 5", "there is no letter S; perhaps the digit 5");
            case 'V' -> Text.of("不含字母 V，可能是字母 U 或 Y", "there is no letter V; perhaps the letter U or Y");
            default ->
                Text.of("不应出现“{0}”", "“{0}” does not occur in such codes").with(sign);
        };
    }

    /** The code that was probably meant: its signs misread set right, when that alone makes the check pass; else null. */
    static @Nullable String meant(String code) {
        if (code.length() != 18) {
            return null;
        }
        var plain = code.replace('I', '1').replace('O', '0').replace('Z', '2').replace('S', '5');
        return Stream.of(plain.replace('V', 'U'), plain.replace('V', 'Y'))
                .filter(other -> !other.equals(code)
                        && other.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                        && check(other) == other.charAt(17))
                .findFirst()
                .orElse(null);
    }

    /** The check sign that the first 17 signs call for. */
    public static char check(String code) {
        int sum = 0;
        for (int index = 0; index < 17; index++) {
            sum += SIGNS.indexOf(code.charAt(index)) * WEIGHTS[index];
        }
        return SIGNS.charAt((31 - sum % 31) % 31);
    }
}
