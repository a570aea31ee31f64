package tocsin.retention;

/** Every fact this room makes true. */
public sealed interface RetentionEvent {
    /**
     * Data was blanked or removed because its time was over.
     *
     * @param kind of data
     * @param ended how much of it
     * @param edition the rule that said for how long
     */
    record PeriodEnded(String kind, long ended, String edition) implements RetentionEvent {}
}
