package tocsin.foundation;

/** How far a follower has read: a transaction (unsigned decimal) and a place within the journal. */
record FollowerPosition(String xid, long position) {
    static final FollowerPosition BEGINNING = new FollowerPosition("0", 0);

    static FollowerPosition of(JournalEntry entry) {
        return new FollowerPosition(entry.xid(), entry.position());
    }
}
