package tocsin.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.JournalPlace;
import tocsin.foundation.JournalTupleStore;

/** The journal's rows as leaves, hashed as they are read, with a view some thousand rows ahead. */
final class JournalRows implements Window<Leaf> {
    private static final int STRETCH = 16_384;

    private final JournalTupleStore journal;
    private final LogHash hash;
    private final Deque<Leaf> ahead = new ArrayDeque<>();
    private final Map<Long, Long> seen = new HashMap<>();
    private long read;
    private long taken;
    private @Nullable JournalPlace last;
    private boolean ended;

    JournalRows(JournalTupleStore journal, LogHash hash) {
        this.journal = journal;
        this.hash = hash;
    }

    @Override
    public @Nullable Leaf peek() {
        fill();
        return ahead.peek();
    }

    @Override
    public void skip() {
        taken++;
        seen.remove(ahead.remove().place().position());
    }

    @Override
    public long distance(long position) {
        fill();
        var at = seen.get(position);
        return at == null ? NOT_SEEN : at - taken;
    }

    private void fill() {
        if (!ended && ahead.size() < Window.LEAST) {
            long rows = journal.visible(last, STRETCH, tuple -> {
                ahead.add(new Leaf(tuple.place(), hash.leaf(tuple.bytes())));
                seen.put(tuple.place().position(), read++);
                last = tuple.place();
            });
            ended = rows < STRETCH;
        }
    }
}
