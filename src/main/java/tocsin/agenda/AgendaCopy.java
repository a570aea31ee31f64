package tocsin.agenda;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.agenda.AgendaItem.Climb;
import tocsin.foundation.CanonicalJson;
import tocsin.rulebook.HowComputed;

/** How a new item of the agenda fills its row. */
final class AgendaCopy extends AbstractMapping<AgendaCopy.Row> {
    AgendaCopy() {
        super("agenda", "item");
        subject();
        owner();
        deadline();
        climb();
        mapText("state", row -> row.item().state().name());
        mapInteger("version", row -> row.item().version());
        mapUUID("salt", Row::salt);
    }

    /**
     * An item and what goes with it into the table.
     *
     * @param salt what its digest is salted with
     * @param how its deadline's reckoning as JSON
     */
    record Row(AgendaItem item, UUID salt, String how) {
        Climb climb() {
            return item.climb();
        }

        AgendaItem.@Nullable Next next() {
            return item.climb().next();
        }
    }

    /** Writes each reckoning once, however many items share it: what is found on one day is mostly owed by the same. */
    static final class Reckonings {
        private final Map<HowComputed, String> written = new HashMap<>();

        String of(AgendaItem item) {
            return written.computeIfAbsent(item.deadline().howComputed(), CanonicalJson::write);
        }
    }

    private void subject() {
        mapUUID("id", row -> row.item().id());
        mapText("subject_kind", row -> row.item().subject().kind());
        mapUUID("subject", row -> row.item().subject().id());
        mapText("kind", row -> row.item().kind());
        mapText("area_path", row -> row.item().areaPath().value());
        mapText("sector_path", row -> row.item().sectorPath().value());
        mapDate("opens_on", row -> row.item().opensOn());
    }

    private void owner() {
        mapText("owner_kind", row -> row.item().owner().kind().name());
        mapUUID("owner_person", row -> row.item().owner().person());
        mapUUID("owner_organization", row -> row.item().owner().organization());
        mapUUID("tracker", row -> row.item().owner().tracker());
        mapText("duty", row -> row.item().duty().name());
        mapUUID("duty_area_id", row -> row.item().dutyArea().value());
        mapText("duty_path", row -> row.item().dutyPath().value());
    }

    private void deadline() {
        mapDate("due_on", row -> row.item().deadline().dueOn());
        mapTimeStampTz("due_at", row -> utc(row.item().deadline().dueAt()));
        mapText("how_computed", Row::how);
    }

    private void climb() {
        mapText("ladder", row -> row.climb().ladder());
        mapText("ladder_edition", row -> row.climb().edition());
        mapDate("ladder_starts_on", row -> row.climb().startsOn());
        mapUUID("tier_area_id", row -> row.climb().tier().area().value());
        mapText("tier_path", row -> row.climb().tier().path().value());
        mapText("tier_level", row -> row.climb().tier().level().name());
        mapText("tier_name", row -> row.climb().tier().name());
        mapDate("reminded_on", row -> row.climb().remindedOn());
        mapDate("missed_on", row -> row.climb().missedOn());
        mapInteger("levels_up", row -> row.climb().levelsUp());
        mapText(
                "next_step",
                row -> row.next() == null ? null : row.next().step().name());
        mapTimeStampTz(
                "next_step_at",
                row -> row.next() == null ? null : utc(row.next().at()));
    }

    private static @Nullable ZonedDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(ZoneOffset.UTC);
    }
}
