package tocsin.channels;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may be reached by a medium: its rules.
 *
 * @param address the one that is written to; null until a code has proved one
 * @param askedAddress one that a code was sent to and that is not proved yet
 */
record Contact(
        UUID person,
        Medium medium,
        @Nullable String address,
        @Nullable Instant verifiedAt,
        @Nullable String askedAddress,
        byte @Nullable [] codePrint,
        @Nullable Instant codeExpiresAt,
        int codeTries) {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern MOBILE = Pattern.compile("\\+?[0-9]{6,15}");
    private static final int LONGEST_MAIL = 200;
    private static final int SHOWN = 3;

    /** What somebody typed as an address, tidied. */
    static String tidied(String typed, Medium medium) {
        var address = medium == Medium.SMS ? typed.replaceAll("[\\s-]", "") : typed.strip();
        var pattern = medium == Medium.SMS ? MOBILE : MAIL;
        if (address.length() > LONGEST_MAIL || !pattern.matcher(address).matches()) {
            throw ChannelProblem.ADDRESS_MALFORMED.with(typed, medium.address()).at("/address");
        }
        return address;
    }

    /** Enough to recognise one's own address, not enough to use another's. */
    static String masked(String address) {
        int at = address.indexOf('@');
        if (at >= 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        return address.length() <= SHOWN + SHOWN
                ? "***"
                : address.substring(0, SHOWN) + "****" + address.substring(address.length() - SHOWN);
    }

    /** True while the latest code may still be entered. */
    boolean isOpen(Instant now, int tries) {
        return codePrint != null && codeExpiresAt != null && now.isBefore(codeExpiresAt) && codeTries < tries;
    }

    boolean fits(byte[] print) {
        return codePrint != null && MessageDigest.isEqual(codePrint, print);
    }
}
