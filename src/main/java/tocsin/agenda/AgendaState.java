package tocsin.agenda;

/** Whether something is still owed. */
public enum AgendaState {
    /** Still owed; the clock runs. */
    OPEN,
    /** Done. */
    SETTLED,
    /** No longer owed, though not done. */
    CANCELLED
}
