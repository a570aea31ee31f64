package tocsin.ledger;

/** Where a row of an import stands. */
public enum ImportState {
    /** Can be written. */
    GOOD,
    /** Has something to be put right. */
    BAD,
    /** Is in the system already, word for word. */
    SAME,
    /** Was written. */
    WRITTEN
}
