package tocsin.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Problem;
import tocsin.foundation.QrCode;

/**
 * Setting up and showing one-time codes. A wrong code counts as a wrong password: the same lockout, the same limit for an address, and its
 * trace stays although it is refused.
 */
@Service
class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final String ISSUER = "Tocsin";

    private final SecondFactorStore store;
    private final SecondFactorGate gate;
    private final SessionStore sessions;
    private final AccountTries tries;
    private final Attempts attempts;
    private final SignInRules rules;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorStore store,
            SecondFactorGate gate,
            SessionStore sessions,
            AccountTries tries,
            Attempts attempts,
            SignInRules rules) {
        this.store = store;
        this.gate = gate;
        this.sessions = sessions;
        this.tries = tries;
        this.attempts = attempts;
        this.rules = rules;
    }

    /**
     * What the holder's device must learn; it can be asked for until it is confirmed.
     *
     * @param secret base 32, to be typed where nothing can be scanned
     * @param uri what the picture says
     * @param picture SVG path of the QR code in unit squares
     * @param side squares along one side of the picture
     */
    record Enrolment(String secret, String uri, String picture, int side) {}

    /** @param recoveryCodes shown this once: each opens once when the device is lost */
    record Confirmation(List<String> recoveryCodes) {}

    /** Gives the account a secret, the same one until it is confirmed. */
    @Transactional
    Enrolment enrol(SessionAuthentication by) {
        var account = by.session().account();
        tries.lock(account);
        var known = store.lock(account);
        AccessProblem.SECOND_FACTOR_THERE.unless(
                known.filter(SecondFactor::isConfirmed).isEmpty());
        var secret = known.map(SecondFactor::secret).orElseGet(() -> fresh(SECRET_BYTES));
        if (known.isEmpty()) {
            store.insert(account, secret);
        }
        var text = Base32.encode(secret);
        var label = URLEncoder.encode(ISSUER + ":" + by.session().accountName(), StandardCharsets.UTF_8);
        var uri = "otpauth://totp/" + label + "?secret=" + text + "&issuer=" + ISSUER;
        var code = QrCode.of(uri);
        return new Enrolment(text, uri, code.path(), code.side());
    }

    /** Takes the new factor into use, once its holder shows that the device has it. */
    @Transactional(noRollbackFor = Problem.class)
    Confirmation confirm(String typed, Visitor from, SessionAuthentication by) {
        var attempt = attempts.begin(from.address());
        var account = tries.lockOpen(by.session().account());
        var factor = store.lock(account.id()).orElseThrow(AccessProblem.SECOND_FACTOR_NONE::with);
        AccessProblem.SECOND_FACTOR_THERE.unless(!factor.isConfirmed());
        var step = OneTimeCode.match(
                factor.secret(),
                typed,
                rules.now(),
                factor.lastStep(),
                gate.rule().stepsEarlierOrLater());
        if (step.isEmpty()) {
            throw tries.wrongCode(account, attempt);
        }
        store.confirm(account.id(), rules.now(), step.getAsLong());
        var codes = Stream.generate(this::recoveryCode)
                .limit(gate.rule().recoveryCodes())
                .toList();
        store.keepRecoveryCodes(
                account.id(), codes.stream().map(SecondFactors::folded).toList());
        sessions.noteSecondFactor(by.session().secret(), rules.now());
        tries.note(account, new AccessEvent.SecondFactorSetUp(), by.getPrincipal());
        attempts.succeeded(attempt);
        return new Confirmation(codes);
    }

    /** Lets the session through that shows a code of the device, or one of the recovery codes. */
    @Transactional(noRollbackFor = Problem.class)
    void show(String typed, Visitor from, SessionAuthentication by) {
        var attempt = attempts.begin(from.address());
        var account = tries.lockOpen(by.session().account());
        var factor = store.lock(account.id())
                .filter(SecondFactor::isConfirmed)
                .orElseThrow(AccessProblem.SECOND_FACTOR_NONE::with);
        var step = OneTimeCode.match(
                factor.secret(),
                typed,
                rules.now(),
                factor.lastStep(),
                gate.rule().stepsEarlierOrLater());
        if (step.isPresent()) {
            store.use(account.id(), step.getAsLong());
            tries.note(account, new AccessEvent.SecondFactorShown(attempt), by.getPrincipal());
        } else if (store.useRecoveryCode(account.id(), folded(typed), rules.now())) {
            int left = store.recoveryCodesLeft(account.id());
            tries.note(account, new AccessEvent.RecoveryCodeUsed(attempt, left), by.getPrincipal());
        } else {
            throw tries.wrongCode(account, attempt);
        }
        sessions.noteSecondFactor(by.session().secret(), rules.now());
        attempts.succeeded(attempt);
    }

    private byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Eighty random bits in four groups. */
    private String recoveryCode() {
        return String.join("-", Base32.encode(fresh(RECOVERY_BYTES)).split("(?<=\\G.{4})"));
    }

    private static String folded(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
