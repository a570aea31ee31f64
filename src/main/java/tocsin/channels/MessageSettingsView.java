package tocsin.channels;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for themselves.
 *
 * @param installationQuietFrom quiet hours that hold for everybody, besides one's own
 */
record MessageSettingsView(
        List<Way> ways,
        boolean digest,
        String language,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable LocalTime installationQuietFrom,
        @Nullable LocalTime installationQuietUntil,
        int version) {
    /**
     * A way messages can come.
     *
     * @param open whether the installation has a channel for it
     * @param address one that a code has proved
     * @param asked one that a code was sent to and that is not proved yet
     */
    record Way(
            Medium medium,
            boolean open,
            boolean wanted,
            @Nullable String address,
            @Nullable String asked) {}
}
