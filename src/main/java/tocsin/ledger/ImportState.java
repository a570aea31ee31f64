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
    WRITTEN,
    /** Was written and taken back with its import. */
    TAKEN_BACK;

    /** True when the row became a record, whether that still counts or not. */
    boolean becameARecord() {
        return this == WRITTEN || this == TAKEN_BACK;
    }
}
