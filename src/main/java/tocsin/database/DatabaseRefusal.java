package tocsin.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; says in one sentence each, Chinese and English, what is wrong and what to do. */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param chinese the sentence in Chinese
     * @param english the same sentence in English
     * @param cause what the system said, if anything
     */
    public DatabaseRefusal(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + "\n" + english, cause);
    }

    /** The same without a cause. */
    public DatabaseRefusal(String chinese, String english) {
        this(chinese, english, null);
    }
}
