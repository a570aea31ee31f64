package tocsin.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tocsin.foundation.JournalPlace;

/**
 * A row of leaves.
 *
 * @param number the row's own; its first leaf is {@code number * 256}
 * @param first where its first leaf stood in the journal
 * @param positions of all its leaves in the journal
 * @param hashes end to end
 */
record StoredLeaves(long number, JournalPlace first, long[] positions, byte[] hashes) {

    static StoredLeaves of(long number, Optional<StoredLeaves> before, List<Leaf> more) {
        var old = before.map(StoredLeaves::positions).orElse(new long[0]);
        var positions = Arrays.copyOf(old, old.length + more.size());
        for (int n = 0; n < more.size(); n++) {
            positions[old.length + n] = more.get(n).place().position();
        }
        return new StoredLeaves(
                number,
                before.map(StoredLeaves::first).orElseGet(() -> more.getFirst().place()),
                positions,
                Hashes.joined(
                        before.map(StoredLeaves::hashes).orElse(new byte[0]),
                        more.stream().map(Leaf::hash).toList()));
    }

    int count() {
        return positions.length;
    }

    byte[] hash(int place) {
        return Hashes.at(hashes, place);
    }
}
