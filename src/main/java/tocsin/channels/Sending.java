package tocsin.channels;

import org.jspecify.annotations.Nullable;

/**
 * What holds for everything this installation sends.
 *
 * @param address where the product is reached from outside, without a slash at its end; null: messages carry no links
 * @param version 0 while nobody has set anything and the rulebook's own hours hold
 */
record Sending(QuietHours quiet, @Nullable String address, int version) {
    /** The whole address of a page; none while the installation's own is not known. */
    @Nullable
    String link(String url) {
        return address == null ? null : address + url;
    }
}
