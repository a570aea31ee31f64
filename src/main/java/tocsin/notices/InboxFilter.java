package tocsin.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.organization.AreaId;

/**
 * Which of somebody's messages are meant; what is not given does not narrow.
 *
 * @param kinds of the facts told, {@code room.Fact}
 * @param unread only those not read yet
 * @param since first local day
 * @param area where it lay
 * @param record about this record only
 */
record InboxFilter(
        @Nullable List<String> kinds,
        boolean unread,
        @Nullable LocalDate since,
        @Nullable AreaId area,
        @Nullable UUID record) {
    static final InboxFilter ALL = new InboxFilter(null, false, null, null, null);
}
