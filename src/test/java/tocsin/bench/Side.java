package tocsin.bench;

/**
 * One of the two or more ways a piece of work is done.
 *
 * @param name what the report calls it
 * @param turn does the work once
 */
record Side(String name, Turn turn) {
    /** The work, once. */
    interface Turn {
        /**
         * Does the work of a round.
         *
         * @param round from 0; warm-ups come first and are negative
         * @return seconds it took
         */
        double take(int round) throws Exception;
    }
}
