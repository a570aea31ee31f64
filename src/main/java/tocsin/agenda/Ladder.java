package tocsin.agenda;

/**
 * How a deadline is watched: the numbers of one ladder in the rule {@code agenda/ladder}.
 *
 * @param remindWorkingDaysBefore working days before the last day on which a reminder goes out
 * @param firstLevelUpAfterWorkingDays working days after the last day until it goes one level up
 * @param nextLevelUpAfterWorkingDays working days from one level up to the next
 */
record Ladder(
        String name, int remindWorkingDaysBefore, int firstLevelUpAfterWorkingDays, int nextLevelUpAfterWorkingDays) {

    /** The ladder of kinds that name none. */
    static final String GENERAL = "GENERAL";
}
