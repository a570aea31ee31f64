package tocsin.foundation;

/** A part of the installation that can fall ill: a room offers one as a bean, and the health of the whole is told from all of them. */
public interface HealthPart {
    /** One word, {@code followers}: the name under which outsiders ask for it. */
    String name();

    /** What it is called on screens. */
    Text label();

    /** Looks now; what it throws counts as out of service. It may be given up when it takes longer than a few seconds. */
    HealthReading look();
}
