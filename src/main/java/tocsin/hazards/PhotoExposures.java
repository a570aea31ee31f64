package tocsin.hazards;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.documents.Files;
import tocsin.foundation.GroundDistance;
import tocsin.foundation.TownClock;
import tocsin.premises.PremisesRegister;
import tocsin.rulebook.Rulebook;

/** Sets what cameras wrote into the pictures of a hazard beside where the premises are and when the pictures were shown. */
@Component
record PhotoExposures(Files files, PremisesRegister premises, Rulebook rulebook, TownClock clock) {
    static final String RULE = "hazards/photo-exposure";

    /**
     * An edition of {@link #RULE}.
     *
     * @param farMetres a picture taken farther from the premises is pointed out
     * @param oldHours one taken so long before it was shown as well
     */
    record Rule(double farMetres, int oldHours) {}

    /** The pictures of one hazard. */
    Of of(Hazard hazard, Collection<String> hashes) {
        var place = premises.get(hazard.place().premises());
        var rule = rulebook.inForce(RULE, Rule.class, clock.today()).values();
        return new Of(files.exposures(hashes), place.longitude(), place.latitude(), rule);
    }

    /**
     * What is known of the pictures of one hazard.
     *
     * @param longitude of the premises, WGS-84 degrees; {@code null} when nobody has put them on the map
     * @param latitude the same
     */
    record Of(
            Map<String, Files.Exposure> written,
            @Nullable Double longitude,
            @Nullable Double latitude,
            Rule rule) {
        /**
         * What one picture says of itself.
         *
         * @param shownAt when it was shown
         * @param notBefore a picture of what was put right cannot be older than this; {@code null} for one of the hazard as it was found
         */
        HazardView.Exposure exposure(String hash, Instant shownAt, @Nullable Instant notBefore) {
            var exposure = written.getOrDefault(hash, Files.Exposure.UNKNOWN);
            var at = exposure.at();
            var metres = metres(exposure);
            boolean isOld = at != null
                    && (at.isBefore(shownAt.minus(Duration.ofHours(rule.oldHours())))
                            || notBefore != null && at.isBefore(notBefore));
            return new HazardView.Exposure(at, metres, metres != null && metres > rule.farMetres(), isOld);
        }

        private @Nullable Double metres(Files.Exposure exposure) {
            var east = exposure.longitude();
            var north = exposure.latitude();
            return longitude == null || latitude == null || east == null || north == null
                    ? null
                    : (double) Math.round(GroundDistance.metres(longitude, latitude, east, north));
        }
    }
}
