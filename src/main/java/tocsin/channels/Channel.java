package tocsin.channels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaId;

/**
 * A way for messages to leave.
 *
 * @param template code of the message template; none for mail
 * @param area a robot tells what happens here; of mail, where it is looked after
 * @param language {@code zh} or {@code en}, of a robot's messages
 * @param urgentOnly a robot that tells urgent facts only
 * @param target host and port it leads to, which is all of an address that is ever shown
 */
record Channel(
        UUID id,
        String name,
        Medium medium,
        @Nullable String template,
        AreaId area,
        String language,
        boolean urgentOnly,
        @Nullable MailServer mail,
        String target,
        boolean inUse,
        int version) {

    Channel corrected(CorrectChannel command, String newTarget) {
        return new Channel(
                id,
                command.name().strip(),
                medium,
                template,
                command.areaId(),
                command.language(),
                command.urgentOnly(),
                command.mail(),
                newTarget,
                inUse,
                version + 1);
    }

    Channel withTarget(String newTarget) {
        return new Channel(id, name, medium, template, area, language, urgentOnly, mail, newTarget, inUse, version);
    }

    Channel switched(boolean on) {
        return new Channel(id, name, medium, template, area, language, urgentOnly, mail, target, on, version + 1);
    }
}
