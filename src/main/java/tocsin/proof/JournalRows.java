package tocsin.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.JournalPlace;
import tocsin.foundation.JournalTupleStore;

/** The journal's rows as leaves, hashed by a second thread while the first reads on, with a view some thousand rows ahead. */
final class JournalRows implements Window<Leaf> {
    private static final int STRETCH = 16_384;
    private static final int CHUNK = 512;
    /** Read on while so many chunks are still being hashed, so that neither thread waits for the other. */
    private static final int LEAST_CHUNKS = 8;

    private final JournalTupleStore journal;
    private final LogHash hash;
    private final SecondThread second;
    private final Deque<Leaf> ahead = new ArrayDeque<>();
    private final Deque<Future<List<Leaf>>> hashing = new ArrayDeque<>();
    /** Where each row ahead stands; made when first asked for, since two sides that agree never ask. */
    private @Nullable Map<Long, Long> seen;

    private long read;
    private long taken;
    private @Nullable JournalPlace last;
    private boolean ended;

    JournalRows(JournalTupleStore journal, LogHash hash, SecondThread second) {
        this.journal = journal;
        this.hash = hash;
        this.second = second;
    }

    @Override
    public @Nullable Leaf peek() {
        fill();
        return ahead.peek();
    }

    @Override
    public void skip() {
        taken++;
        var row = ahead.remove();
        if (seen != null) {
            seen.remove(row.place().position());
        }
    }

    @Override
    public long distance(long position) {
        fill();
        var at = seen().get(position);
        return at == null ? NOT_SEEN : at - taken;
    }

    private Map<Long, Long> seen() {
        if (seen == null) {
            seen = new HashMap<>();
            long at = taken;
            for (var row : ahead) {
                seen.put(row.place().position(), at++);
            }
        }
        return seen;
    }

    private void fill() {
        while (ahead.size() < Window.LEAST && !(ended && hashing.isEmpty())) {
            if (!ended && hashing.size() < LEAST_CHUNKS) {
                read();
            }
            if (!hashing.isEmpty()) {
                for (var row : SecondThread.await(hashing.remove())) {
                    ahead.add(row);
                    note(row.place().position());
                }
            }
        }
    }

    private void read() {
        var chunk = new ArrayList<JournalTupleStore.Tuple>(CHUNK);
        long rows = journal.visible(last, STRETCH, tuple -> {
            chunk.add(tuple);
            last = tuple.place();
            if (chunk.size() == CHUNK) {
                hash(chunk);
            }
        });
        hash(chunk);
        ended = rows < STRETCH;
    }

    private void hash(List<JournalTupleStore.Tuple> chunk) {
        var tuples = List.copyOf(chunk);
        chunk.clear();
        if (!tuples.isEmpty()) {
            hashing.add(second.begin(() -> tuples.stream()
                    .map(tuple -> new Leaf(tuple.place(), hash.leaf(tuple.bytes())))
                    .toList()));
        }
    }

    private void note(long position) {
        if (seen != null) {
            seen.put(position, read);
        }
        read++;
    }
}
