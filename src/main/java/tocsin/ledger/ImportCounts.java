package tocsin.ledger;

/** Rows of an import: read so far, and of these able to be written, in need of correction, there already, written, taken back. */
record ImportCounts(int read, int good, int bad, int same, int written, int takenBack) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    /** One more row in a state, or one less. */
    ImportCounts plus(ImportState state, int rows) {
        return new ImportCounts(
                read,
                good + (state == ImportState.GOOD ? rows : 0),
                bad + (state == ImportState.BAD ? rows : 0),
                same + (state == ImportState.SAME ? rows : 0),
                written + (state == ImportState.WRITTEN ? rows : 0),
                takenBack + (state == ImportState.TAKEN_BACK ? rows : 0));
    }

    /** So many more rows read. */
    ImportCounts read(int rows) {
        return new ImportCounts(read + rows, good, bad, same, written, takenBack);
    }
}
