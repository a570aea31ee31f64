package tocsin.foundation;

/**
 * What a post may do. Rooms list theirs as an enum; a record type that exists only as data makes them with {@link #of}.
 */
public interface Permission {
    /** Stable name, {@code room.act}, as stored with a role. */
    String code();

    /** How the act is called on screens and in refusals. */
    Text label();

    /** A permission that exists only as data. */
    static Permission of(String code, Text label) {
        record Declared(String code, Text label) implements Permission {}
        return new Declared(code, label);
    }
}
