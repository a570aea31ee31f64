package tocsin.foundation;

import java.time.Duration;
import java.util.Optional;

/** For how long a kind of data is kept, for rooms that must say so beforehand. */
public interface RetentionPeriods {
    /** The period of this kind today; empty when nothing says that it ends. */
    Optional<Duration> of(String kind);
}
