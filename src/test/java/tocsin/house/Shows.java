package tocsin.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The requirement rows that a test shows to work; at most three. {@code docs/requirements.md} names the same test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {
    /** Row ids such as {@code HAZ-03}. */
    String[] value();
}
