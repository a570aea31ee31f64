package tocsin.foundation;

/**
 * Where a fact stands in commit order: by transaction, then by place among all facts.
 *
 * @param xid the transaction, an unsigned number of 64 bits
 * @param position unique among all facts
 */
public record JournalPlace(long xid, long position) implements Comparable<JournalPlace> {
    @Override
    public int compareTo(JournalPlace other) {
        int byTransaction = Long.compareUnsigned(xid, other.xid);
        return byTransaction == 0 ? Long.compare(position, other.position) : byTransaction;
    }
}
