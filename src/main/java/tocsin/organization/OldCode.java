package tocsin.organization;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;
import tocsin.ledger.CellProblem;
import tocsin.ledger.ImportField;
import tocsin.ledger.ParsedCell;

/**
 * Codes that units bore before the unified social credit code and that old ledgers still name them by. The organization code lives on inside the
 * credit code: its signs 9 to 17 (GB 32100-2015, 主体标识码).
 */
enum OldCode {
    /** 组织机构代码, GB 11714-1997: eight signs and a check modulo 11, often written with a hyphen before the check. */
    ORGANIZATION_CODE("organizationCode", 9, "[0-9A-Z]{8}[0-9X]", Text.of("组织机构代码", "Organization code")) {
        @Override
        char check(String code) {
            int sum = 0;
            for (int index = 0; index < WEIGHTS.length; index++) {
                sum += Character.digit(code.charAt(index), 36) * WEIGHTS[index];
            }
            int check = 11 - sum % 11;
            return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        }
    },
    /**
     * 工商注册号, 工商行政管理市场主体注册号编制规则 GS 15-2006: fifteen digits, the last a check by the hybrid system modulo 11, 10 of
     * GB/T 17710 (ISO 7064).
     */
    REGISTRATION_NUMBER("registrationNumber", 15, "[0-9]{15}", Text.of("工商注册号", "Registration number")) {
        @Override
        char check(String code) {
            int product = 10;
            for (int index = 0; index < 14; index++) {
                int sum = (product + code.charAt(index) - '0') % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
            return (char) ('0' + (11 - product) % 10);
        }
    };

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final String field;
    private final int length;
    private final String signs;
    private final Text label;

    OldCode(String field, int length, String signs, Text label) {
        this.field = field;
        this.length = length;
        this.signs = signs;
        this.label = label;
    }

    /** The check sign that the signs before it call for. */
    abstract char check(String code);

    /** Name in commands and imports. */
    String field() {
        return field;
    }

    Text label() {
        return label;
    }

    int length() {
        return length;
    }

    /** The column of an import that holds it, compared with its check sign while it is read. */
    ImportField column() {
        return ImportField.code(field, label.zh(), label.en()).readBy(this::read);
    }

    /** A cell that should hold it. */
    ParsedCell read(String text, ImportField at) {
        var code = normal(text);
        var fault = fault(code);
        return fault == null ? ParsedCell.good(code) : ParsedCell.bad(CellProblem.CHECK_DIGIT.at(at, text, fault));
    }

    /**
     * The code in its one form; null when nothing was typed.
     *
     * @throws tocsin.foundation.Problem {@code organization/old-code-wrong} saying what is wrong
     */
    @Nullable
    String of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var code = normal(typed);
        var fault = fault(code);
        if (fault != null) {
            throw OrganizationProblem.OLD_CODE_WRONG
                    .with(label, typed.strip(), fault)
                    .at("/" + field);
        }
        return code;
    }

    /** Half width, upper case, without spaces and hyphens. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-‐‑‒–—−]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normal code; null when nothing is. */
    @Nullable
    Text fault(String code) {
        if (code.length() == 18) {
            return Text.of(
                    "这是 18 位，像是统一社会信用代码，请填在那一栏",
                    "it has 18 signs and looks like a unified social credit code; it belongs in that field");
        }
        if (code.length() != length) {
            return Text.of("应为 {0} 位，现为 {1} 位", "{0} signs are needed, {1} were given")
                    .with(length, code.length());
        }
        if (!code.matches(signs)) {
            return this == REGISTRATION_NUMBER
                    ? Text.of("只能是数字", "it has digits only")
                    : Text.of("只能是数字和大写字母，末位是数字或 X", "it has digits and capitals, at the end a digit or X");
        }
        char check = check(code);
        return check == code.charAt(length - 1)
                ? null
                : Text.of("末位校验码应为 {0}，现为 {1}", "the check sign should be {0}, not {1}")
                        .with(check, code.charAt(length - 1));
    }

    /** The organization code inside a credit code; null when there is none. */
    static @Nullable String inside(@Nullable String creditCode) {
        return creditCode == null ? null : creditCode.substring(8, 17);
    }
}
