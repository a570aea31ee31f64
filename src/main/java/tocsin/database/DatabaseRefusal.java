package tocsin.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; says in one sentence each, Chinese and English, what is wrong and what to do. */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean wronglyNamed;

    private DatabaseRefusal(String chinese, String english, @Nullable Throwable cause, boolean wronglyNamed) {
        super(chinese + "\n" + english, cause);
        this.wronglyNamed = wronglyNamed;
    }

    /**
     * @param chinese the sentence in Chinese
     * @param english the same sentence in English
     * @param cause what the system said, if anything
     */
    public DatabaseRefusal(String chinese, String english, @Nullable Throwable cause) {
        this(chinese, english, cause, false);
    }

    /** A place or an address that cannot be meant: whoever typed it has to type another. */
    static DatabaseRefusal wronglyNamed(String chinese, String english, @Nullable Throwable cause) {
        return new DatabaseRefusal(chinese, english, cause, true);
    }

    /** True when the place or address itself is wrong, not what stands there. */
    public boolean isWronglyNamed() {
        return wronglyNamed;
    }

    /** The same without a cause. */
    public DatabaseRefusal(String chinese, String english) {
        this(chinese, english, null);
    }
}
