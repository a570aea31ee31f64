package tocsin.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;

/** A password as typed. It is never stored, journalled, logged or sent back, but for a generated one, once. */
public record PlainPassword(String text) {
    /** Shorter names turn up in any text by chance. */
    private static final int NAME_WORTH_SEEKING = 4;

    private static final String SECRET = "password";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlainPassword of(String text) {
        return new PlainPassword(text);
    }

    /** Everything that is wrong with it as a new password of this account; earlier passwords are judged elsewhere. */
    List<Problem.Field> faults(SignInRule rule, String account, String pointer) {
        var faults = new ArrayList<Problem.Field>();
        var passwords = rule.password();
        int length = text.codePointCount(0, text.length());
        if (length < passwords.minimumLength() || length > passwords.maximumLength()) {
            faults.add(new Problem.Field(
                    pointer,
                    "length",
                    Text.of("口令须有 {0} 至 {1} 个字符，现有 {2} 个", "A password has {0} to {1} characters; this one has {2}")
                            .with(passwords.minimumLength(), passwords.maximumLength(), length)));
        }
        if (characterClasses() < passwords.characterClasses()) {
            faults.add(new Problem.Field(
                    pointer,
                    "character-classes",
                    Text.of(
                                    "小写字母、大写字母、数字、符号四类中至少要有 {0} 类，现有 {1} 类",
                                    "At least {0} of lower case, upper case, digits and signs are needed; this one has {1}")
                            .with(passwords.characterClasses(), characterClasses())));
        }
        faults.addAll(guessable(rule, account, pointer));
        return faults;
    }

    private List<Problem.Field> guessable(SignInRule rule, String account, String pointer) {
        var faults = new ArrayList<Problem.Field>();
        var folded = text.toLowerCase(Locale.ROOT);
        if (account.length() < NAME_WORTH_SEEKING ? folded.equals(account) : folded.contains(account)) {
            faults.add(new Problem.Field(
                    pointer, "account-name", Text.of("口令不能包含账号名", "A password must not contain the account name")));
        }
        if (rule.commonPasswords().contains(folded)) {
            faults.add(new Problem.Field(
                    pointer, "common", Text.of("这是常见口令，最先被人猜到", "This password is common and is guessed first")));
        }
        return faults;
    }

    private int characterClasses() {
        boolean lower = text.codePoints().anyMatch(Character::isLowerCase);
        boolean upper = text.codePoints().anyMatch(Character::isUpperCase);
        boolean digit = text.codePoints().anyMatch(Character::isDigit);
        boolean other = text.codePoints()
                .anyMatch(point ->
                        !Character.isLowerCase(point) && !Character.isUpperCase(point) && !Character.isDigit(point));
        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }

    @Override
    public String toString() {
        return "password";
    }
}
