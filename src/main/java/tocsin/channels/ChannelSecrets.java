package tocsin.channels;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What opens a channel. It goes into the vault and is never shown again.
 *
 * @param url of a robot or gateway, secret because its query names a key
 * @param password of the mail account
 * @param signingKey what messages are signed with
 */
record ChannelSecrets(
        @Nullable @Size(max = 2000) String url,
        @Nullable @Size(max = 500) String password,
        @Nullable @Size(max = 500) String signingKey) {
    static final ChannelSecrets NONE = new ChannelSecrets(null, null, null);

    /** These, and the known ones where none was typed. */
    ChannelSecrets over(ChannelSecrets known) {
        return new ChannelSecrets(
                typed(url, known.url), typed(password, known.password), typed(signingKey, known.signingKey));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    private static @Nullable String typed(@Nullable String fresh, @Nullable String known) {
        return fresh == null || fresh.isBlank() ? known : fresh.strip();
    }

    /** Nothing, so that a command may stand in a log. */
    @Override
    public String toString() {
        return "secrets";
    }
}
