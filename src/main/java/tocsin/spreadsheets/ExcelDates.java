package tocsin.spreadsheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates as Excel keeps them: days since the end of 1899 (or the start of 1904), with the time as a fraction. */
public final class ExcelDates {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final double SECONDS_A_DAY = 86_400;
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private ExcelDates() {}

    /** The day of a serial number of the usual calendar, or nothing when it lies outside the years 1900 to 9999. */
    public static @Nullable LocalDate day(int serial) {
        return serial < 1 || serial > LAST_DAY ? null : DAY_ZERO.plusDays(serial);
    }

    /** The serial number of a day of the usual calendar. */
    static long serial(LocalDate day) {
        return day.toEpochDay() - DAY_ZERO.toEpochDay();
    }

    /** The same with the time, to the second. */
    static double serial(LocalDateTime moment) {
        return serial(moment.toLocalDate()) + moment.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
    }

    /** A serial number as text: {@code 2026-03-12}, with the time to the second when it has one; a time alone below one. */
    static @Nullable String text(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < LAST_DAY + 1)) {
            return null;
        }
        // A double holds such a day to the microsecond; people type seconds at best.
        var moment =
                (from1904 ? DAY_ZERO_1904 : DAY_ZERO).atStartOfDay().plusSeconds(Math.round(serial * SECONDS_A_DAY));
        if (!from1904 && serial < 1) {
            return moment.format(TIME);
        }
        return isMidnight(moment) ? moment.toLocalDate().toString() : moment.format(WITH_TIME);
    }

    private static boolean isMidnight(LocalDateTime moment) {
        return moment.toLocalTime().toSecondOfDay() == 0;
    }
}
