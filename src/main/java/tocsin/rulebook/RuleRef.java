package tocsin.rulebook;

/**
 * Which edition of which rule a decision was made by; stored with the decision, so that it can always be explained and never re-judged.
 *
 * @param rule {@code room/rule}, such as {@code hazards/recheck-deadline}
 * @param edition the edition's file name without ending: its day, and for a local edition {@code @} and the division code
 */
public record RuleRef(String rule, String edition) {

    /** {@code hazards/recheck-deadline/2012-11-01}, the form in which one column keeps it. */
    @Override
    public String toString() {
        return rule + "/" + edition;
    }

    /** Reads the form of {@link #toString}. */
    public static RuleRef of(String stored) {
        int slash = stored.lastIndexOf('/');
        return new RuleRef(stored.substring(0, slash), stored.substring(slash + 1));
    }
}
