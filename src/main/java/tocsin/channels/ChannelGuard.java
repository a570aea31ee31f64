package tocsin.channels;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.RecordGuard;

/** Vouches for the channels somebody may look after. */
@Component
class ChannelGuard implements RecordGuard {
    private final Channels channels;

    ChannelGuard(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Set<UUID> readable(Collection<UUID> records, Actor by) {
        return by.mayAnywhere(ChannelPermission.MANAGE)
                ? channels.list(by).stream()
                        .map(ChannelView::id)
                        .filter(records::contains)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
