package tocsin.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that follow from a shared secret and the time: RFC 6238 with SHA-1, six digits, thirty seconds, as every authenticator does it. */
final class OneTimeCode {
    static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private OneTimeCode() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String at(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The step to which a typed code belongs.
     *
     * @param after newest step whose code was taken before: it and those before it open nothing
     * @param around how many steps the device's clock may be off
     */
    static OptionalLong match(byte[] secret, String typed, Instant now, long after, int around) {
        var code = typed.replace(" ", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long present = step(now);
        return LongStream.rangeClosed(present - around, present + around)
                .filter(step -> step > after)
                .filter(step -> MessageDigest.isEqual(
                        at(secret, step, DIGITS).getBytes(java.nio.charset.StandardCharsets.UTF_8), code))
                .findFirst();
    }
}
