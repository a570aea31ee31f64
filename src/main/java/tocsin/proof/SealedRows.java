package tocsin.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log's leaves in order, with a view some thousand ahead. */
final class SealedRows implements Window<SealedRows.Row> {
    private static final int STRETCH = 64;

    private final LogStore log;
    private final Deque<Row> ahead = new ArrayDeque<>();
    /** Where each row ahead stands; made when first asked for, since two sides that agree never ask. */
    private @Nullable Map<Long, Long> seen;

    private long read;
    private long taken;
    private long next;
    private boolean ended;

    SealedRows(LogStore log) {
        this.log = log;
    }

    /** A leaf: its number, the position of its row when it was sealed, its hash. */
    record Row(long number, long position, byte[] hash) {}

    @Override
    public @Nullable Row peek() {
        fill();
        return ahead.peek();
    }

    @Override
    public void skip() {
        taken++;
        var row = ahead.remove();
        if (seen != null) {
            seen.remove(row.position());
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
                seen.put(row.position(), at++);
            }
        }
        return seen;
    }

    private void fill() {
        if (ended || ahead.size() >= Window.LEAST) {
            return;
        }
        var rows = log.leavesFrom(next, STRETCH);
        for (var row : rows) {
            int count = Math.min(row.count(), row.hashes().length / LogHash.BYTES);
            for (int n = 0; n < count; n++) {
                ahead.add(new Row(row.number() * LogStore.WIDTH + n, row.positions()[n], row.hash(n)));
                note(row.positions()[n]);
            }
            next = row.number() + 1;
        }
        ended = rows.size() < STRETCH;
    }

    private void note(long position) {
        if (seen != null) {
            seen.put(position, read);
        }
        read++;
    }
}
