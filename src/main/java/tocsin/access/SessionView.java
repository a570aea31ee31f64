package tocsin.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.PostHeld;

/**
 * Who is signed in, as the screens need it.
 *
 * @param area top node of the widest post held; null without a post
 * @param unit the organization whose own records alone are seen, for people of a unit; null for everybody else
 * @param permissions of all posts together: what to offer; whether an act is allowed at a place, the act itself says
 * @param secondFactor whether a one-time code is to be set up or shown before anything else
 * @param idleSeconds after so long without anybody at it the session ends
 * @param warningSeconds how long before that its reader is warned
 * @param today the town's day, Asia/Shanghai
 * @param now the server's moment: a device may be set wrong
 */
record SessionView(
        String account,
        UUID personId,
        String name,
        List<Post> posts,
        List<String> permissions,
        boolean mustChangePassword,
        SecondFactor.State secondFactor,
        long idleSeconds,
        long warningSeconds,
        @Nullable Area area,
        @Nullable Unit unit,
        LocalDate today,
        Instant now,
        boolean demonstration,
        String version) {

    record Post(UUID id, String title, String organization, UUID areaId, String areaName, boolean acting) {
        static Post of(PostHeld held) {
            return new Post(
                    held.post(),
                    held.title(),
                    held.organizationName(),
                    held.area().id().value(),
                    held.area().name(),
                    held.acting());
        }
    }

    record Unit(UUID id, String name) {}

    record Area(UUID id, String name, AreaLevel level) {
        static Area of(AreaView area) {
            return new Area(area.id().value(), area.name(), area.level());
        }
    }
}
