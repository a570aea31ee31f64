package tocsin.proof;

import tocsin.foundation.JournalPlace;

/**
 * A row of the journal in the log.
 *
 * @param place where the row stood when it was sealed
 * @param hash of its tuple
 */
record Leaf(JournalPlace place, byte[] hash) {}
