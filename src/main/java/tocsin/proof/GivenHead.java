package tocsin.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A head that left the machine and comes back with whoever asks: a whole note, or the size and root printed on a paper.
 *
 * @param size how many leaves
 * @param root over them; a paper prints its first bytes
 */
record GivenHead(long size, byte[] root) {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,18})[-:/ ]([0-9a-fA-F ]{16,79})");
    /** Sixteen hexadecimal digits: nobody finds another root that begins alike. */
    static final int LEAST_BYTES = 8;

    /** @throws IllegalArgumentException when the text is neither */
    static GivenHead of(String text) {
        var lines = text.strip().lines().map(String::strip).toList();
        if (lines.size() >= 3) {
            return ofNote(lines.get(1), lines.get(2));
        }
        var said = SHORT.matcher(text.strip());
        if (!said.matches()) {
            throw new IllegalArgumentException(
                    "neither a signed head nor SIZE-ROOT as printed on papers: " + text.strip());
        }
        var hex = said.group(2).replace(" ", "");
        if (hex.length() % 2 == 1 || hex.length() < 2 * LEAST_BYTES) {
            throw new IllegalArgumentException("a root has at least 16 hexadecimal digits: " + hex);
        }
        return new GivenHead(
                Long.parseLong(said.group(1)), HexFormat.of().parseHex(hex.toLowerCase(java.util.Locale.ROOT)));
    }

    private static GivenHead ofNote(String size, String root) {
        var bytes = Base64.getDecoder().decode(root);
        if (bytes.length != LogHash.BYTES) {
            throw new IllegalArgumentException("the root of a head has 32 bytes: " + root);
        }
        return new GivenHead(Long.parseLong(size), bytes);
    }

    boolean fits(byte[] whole) {
        return Arrays.equals(root, Arrays.copyOf(whole, root.length));
    }
}
