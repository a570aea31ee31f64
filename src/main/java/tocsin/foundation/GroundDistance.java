package tocsin.foundation;

/** Distances on the ground between positions in WGS-84 degrees. */
public final class GroundDistance {
    /** Mean length of a degree of a great circle of the earth, m. */
    private static final double METRES_PER_DEGREE = 111_320;

    private GroundDistance() {}

    /** Metres between two positions near each other; the earth is taken as flat between them, which within a county errs by less than a thousandth. */
    public static double metres(double longitude, double latitude, double otherLongitude, double otherLatitude) {
        double north = (latitude - otherLatitude) * METRES_PER_DEGREE;
        double east = (longitude - otherLongitude) * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
