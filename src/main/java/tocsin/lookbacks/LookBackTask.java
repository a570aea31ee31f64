package tocsin.lookbacks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;
import tocsin.hazards.HazardLevel;

/**
 * A look-back that was drawn.
 *
 * @param frameSize how many it was drawn from
 */
record LookBackTask(
        UUID id,
        String number,
        String title,
        UUID areaId,
        AreaPath areaPath,
        String countyCode,
        LocalDate closedFrom,
        LocalDate closedUntil,
        @Nullable HazardLevel level,
        @Nullable String category,
        @Nullable Integer share,
        @Nullable Integer count,
        String seed,
        int frameSize,
        LocalDate dueOn,
        Instant drawnAt,
        UUID drawnBy,
        @Nullable Cancellation cancellation) {

    /** The task as its own row holds it: where its area lies is the area's. */
    LookBackTask row() {
        return new LookBackTask(
                id,
                number,
                title,
                areaId,
                AreaPath.EVERYWHERE,
                countyCode,
                closedFrom,
                closedUntil,
                level,
                category,
                share,
                count,
                seed,
                frameSize,
                dueOn,
                drawnAt,
                drawnBy,
                cancellation);
    }

    /** When, by whom and why it was taken back. */
    record Cancellation(Instant at, UUID by, String reason) {}

    /** How many are drawn from so many: the count, or the share rounded up. */
    static int wanted(@Nullable Integer share, @Nullable Integer count, int frame) {
        return count != null ? count : Math.ceilDiv(frame * (share == null ? 0 : share), 100);
    }

    /**
     * The hazards drawn: of the SHA-256 of the seed, a slash and each id, the smallest. Nothing else goes into it, so whoever has frame and
     * seed draws the same with any tool.
     */
    static List<UUID> drawn(Collection<UUID> frame, String seed, int wanted) {
        return frame.stream()
                .sorted(Comparator.comparing((UUID hazard) -> lot(seed, hazard)).thenComparing(UUID::toString))
                .limit(wanted)
                .toList();
    }

    private static String lot(String seed, UUID hazard) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((seed + "/" + hazard).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By what rule it was drawn, in words. */
    Text rule(int drawn) {
        return share == null
                ? Text.of("从 {0} 条中抽取 {1} 条", "{1} drawn from {0}").with(Text.grouped(frameSize), Text.grouped(drawn))
                : Text.of("从 {0} 条中按 {2}% 抽取 {1} 条", "{1} drawn from {0}, {2}%")
                        .with(Text.grouped(frameSize), Text.grouped(drawn), share);
    }
}
