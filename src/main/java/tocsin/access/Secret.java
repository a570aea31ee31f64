package tocsin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 256 random bits handed out once, as 43 characters; only their SHA-256 is kept here. */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static Secret random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What somebody presented, when it can be a secret at all. */
    static Optional<Secret> of(@Nullable String presented) {
        return presented != null && FORM.matcher(presented).matches()
                ? Optional.of(new Secret(presented))
                : Optional.empty();
    }

    /** Under which it is kept. A plain digest is enough: nobody can guess 256 bits. */
    byte[] key() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "secret";
    }
}
