package tocsin.proof;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.foundation.AreaPath;
import tocsin.foundation.JournalEntry;

/**
 * Reads a fact back from its tuple, as COPY's binary format has it: the number of fields, then each with its length before it.
 *
 * @param fields the bytes of each column; empty where it holds nothing
 */
record TupleFields(List<Optional<byte[]>> fields) {
    private static final int COLUMNS = 10;
    /** PostgreSQL counts microseconds from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** @throws IllegalArgumentException when the bytes are no row of the journal */
    static TupleFields of(byte[] tuple) {
        try {
            var buffer = ByteBuffer.wrap(tuple);
            int count = buffer.getShort();
            if (count != COLUMNS) {
                throw new IllegalArgumentException("a row of the journal has " + COLUMNS + " columns, not " + count);
            }
            var fields = new ArrayList<Optional<byte[]>>();
            for (int n = 0; n < COLUMNS; n++) {
                int length = buffer.getInt();
                if (length > buffer.remaining()) {
                    throw new IllegalArgumentException("a column is longer than the row");
                }
                if (length < 0) {
                    fields.add(Optional.empty());
                } else {
                    var field = new byte[length];
                    buffer.get(field);
                    fields.add(Optional.of(field));
                }
            }
            if (buffer.hasRemaining()) {
                throw new IllegalArgumentException("something stands behind the last column");
            }
            return new TupleFields(fields);
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("the row ends early", cut);
        }
    }

    /** The fact as rooms tell it. */
    JournalEntry entry() {
        return new JournalEntry(
                Long.toUnsignedString(ByteBuffer.wrap(bytes(0)).getLong()),
                position(),
                at(),
                by(),
                fields.get(4)
                        .map(post -> new String(post, StandardCharsets.UTF_8))
                        .orElse(null),
                kind(),
                subject(),
                new AreaPath(area()),
                body());
    }

    long position() {
        return ByteBuffer.wrap(bytes(1)).getLong();
    }

    Instant at() {
        return EPOCH.plus(ByteBuffer.wrap(bytes(2)).getLong(), ChronoUnit.MICROS);
    }

    UUID by() {
        return uuid(3);
    }

    String kind() {
        return text(5);
    }

    UUID subject() {
        return uuid(6);
    }

    String area() {
        return text(7);
    }

    String body() {
        return text(8);
    }

    byte[] digest() {
        return bytes(9);
    }

    private UUID uuid(int column) {
        var buffer = ByteBuffer.wrap(bytes(column));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private String text(int column) {
        return new String(bytes(column), StandardCharsets.UTF_8);
    }

    private byte[] bytes(int column) {
        return fields.get(column)
                .orElseThrow(() ->
                        new IllegalArgumentException("column " + column + " of a row of the journal is never empty"))
                .clone();
    }
}
