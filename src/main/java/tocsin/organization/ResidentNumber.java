package tocsin.organization;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * Citizen identification number (公民身份号码), GB 11643-1999: six digits of a division, the day of birth, three of an order, a check. Residence
 * permits of Hong Kong, Macao and Taiwan residents follow the same rule.
 */
public final class ResidentNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ResidentNumber() {}

    /**
     * The number in its one form: half width, upper case, no spaces.
     *
     * @param typed what somebody typed
     * @param today local day, which no birth is after
     * @throws tocsin.foundation.Problem {@code organization/resident-number-wrong} saying what is wrong; the number is not repeated in it
     */
    public static String of(String typed, LocalDate today) {
        var number = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        var fault = fault(number, today);
        if (fault != null) {
            throw OrganizationProblem.RESIDENT_NUMBER_WRONG.with(fault).at("/residentNumber");
        }
        return number;
    }

    /** What others see of it: the first three and the last four signs. */
    public static String masked(String number) {
        return number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }

    /** What is wrong with a number in its one form; null when nothing is. */
    static @Nullable Text fault(String number, LocalDate today) {
        if (number.length() != 18) {
            return Text.of("应为 18 位，现为 {0} 位", "18 signs are needed, {0} were given")
                    .with(number.length());
        }
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return Text.of("前 17 位只能是数字，最后一位是数字或 X", "the first 17 signs are digits, the last a digit or X");
        }
        if (!born(number, today)) {
            return Text.of("第 7 至 14 位不是出生日期", "signs 7 to 14 are no day of birth");
        }
        char check = check(number);
        return check == number.charAt(17)
                ? null
                : Text.of("最后一位校验码对不上，请核对各位数字", "the last sign does not fit the others; compare each digit");
    }

    private static char check(String number) {
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += (number.charAt(index) - '0') * WEIGHTS[index];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean born(String number, LocalDate today) {
        try {
            return !LocalDate.parse(number.substring(6, 14), DAY).isAfter(today);
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
