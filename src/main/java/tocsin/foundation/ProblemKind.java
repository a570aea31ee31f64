package tocsin.foundation;

import org.springframework.http.HttpStatus;

/** A named refusal. Each room lists its own in an enum, one line each: status, then title and detail in both languages. */
public interface ProblemKind {
    /** Enum constant's name. */
    String name();

    HttpStatus status();

    /** What is wrong, in a few words. */
    Text title();

    /** What is wrong with which value, and what to do now; places {@code {0}}… are filled by {@link #with}. */
    Text detail();

    /** Stable name for programs: {@code hazards/already-ordered}. */
    default String type() {
        var room = getClass().getPackageName().replaceFirst("^tocsin\\.", "").replace('.', '-');
        return room + "/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** This refusal, its places filled. */
    default Problem with(Object... values) {
        return new Problem(this, detail().with(values), java.util.List.of());
    }

    /** Refuses when the condition does not hold. */
    default void unless(boolean condition, Object... values) {
        if (!condition) {
            throw with(values);
        }
    }
}
