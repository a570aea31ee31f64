package tocsin.database;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as the clock on the wall shows them. */
final class Moments {
    private static final DateTimeFormatter WALL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private Moments() {}

    /** As the server reads it, to the microsecond it keeps. */
    static String exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS)
                .toString()
                .replace('T', ' ')
                .replace("Z", "+00");
    }

    static String told(Instant moment) {
        return WALL.format(moment);
    }
}
