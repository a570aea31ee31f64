package tocsin.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tocsin.foundation.Problem;
import tocsin.foundation.Text;

/**
 * Hashes and compares passwords: Argon2id at 19 MiB and two passes, the least that OWASP's password storage sheet names. A hash says how it
 * was made, so that a later choice leaves the present ones valid.
 */
@Component
class Passwords {
    private static final String ARGON = "argon2id";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GENERATED_LENGTH = 14;
    private static final List<String> GENERATED_FROM =
            List.of("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-+=_");

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(ARGON, Map.of(ARGON, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
    private final SecureRandom random = new SecureRandom();
    /** Each takes 19 MiB and a processor for a while: a crowd at the door must not take all of both. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final AccountStore accounts;
    private final SignInRules rules;
    private final CompletableFuture<String> nobodysHash;

    Passwords(AccountStore accounts, SignInRules rules) {
        this.accounts = accounts;
        this.rules = rules;
        this.nobodysHash = CompletableFuture.supplyAsync(() -> hash(generate()));
    }

    String hash(PlainPassword password) {
        return inTurn(() -> String.valueOf(encoder.encode(password.text())));
    }

    boolean matches(PlainPassword password, String hash) {
        return password.text().length() <= longest() && inTurn(() -> encoder.matches(password.text(), hash));
    }

    /** Takes as long as comparing does, so that the time of an answer does not say which accounts exist. */
    void spendTime(PlainPassword password) {
        if (matches(password, nobodysHash.join())) {
            throw new IllegalStateException("nobody's password is random");
        }
    }

    /** Hashes of the passwords that must not come back, the present one first. */
    List<String> earlier(Account account) {
        return Stream.concat(
                        Stream.of(account.passwordHash()),
                        accounts
                                .formerPasswords(
                                        account.id(), rules.current().password().differentFromLast() - 1)
                                .stream())
                .toList();
    }

    /**
     * Passes a new password that keeps every rule.
     *
     * @param earlier hashes of the account's present and former passwords that must not come back
     * @param pointer JSON pointer of the field it was typed into
     */
    void requireGood(PlainPassword password, String account, List<String> earlier, String pointer) {
        var faults = password.faults(rules.current(), account, pointer);
        if (faults.isEmpty() && earlier.stream().anyMatch(hash -> matches(password, hash))) {
            faults = List.of(new Problem.Field(
                    pointer,
                    "used-before",
                    Text.of("不能与最近 {0} 次用过的口令相同", "It is among the last {0} passwords of this account")
                            .with(rules.current().password().differentFromLast())));
        }
        if (!faults.isEmpty()) {
            throw AccessProblem.PASSWORD_TOO_WEAK.with(all(faults)).at(faults);
        }
    }

    /** A password for handing over: every class of characters, none that look alike. */
    PlainPassword generate() {
        var all = String.join("", GENERATED_FROM);
        var characters = Stream.concat(
                        GENERATED_FROM.stream().map(this::oneOf),
                        Stream.generate(() -> oneOf(all)).limit(GENERATED_LENGTH - GENERATED_FROM.size()))
                .collect(Collectors.toList());
        Collections.shuffle(characters, random);
        return new PlainPassword(String.join("", characters));
    }

    private String oneOf(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    private int longest() {
        // Characters beyond the basic plane take two.
        return 2 * rules.current().password().maximumLength();
    }

    private static Text all(List<Problem.Field> faults) {
        return Text.of(
                faults.stream().map(fault -> fault.detail().zh()).collect(Collectors.joining("；")),
                faults.stream().map(fault -> fault.detail().en()).collect(Collectors.joining("; ")));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw AccessProblem.BUSY.with(PATIENCE.toSeconds());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw AccessProblem.BUSY.with(PATIENCE.toSeconds());
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
