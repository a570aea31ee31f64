package tocsin.agenda;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.RecordGuard;
import tocsin.foundation.Text;

/** Tells the words of boilers, as a register declared by a county would. */
final class Boilers implements AgendaSubjects {
    @Override
    public String kind() {
        return AgendaTown.BOILER;
    }

    @Override
    public Map<UUID, Words> words(Collection<UUID> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Words(
                                Text.of("三号锅炉", "Boiler three"),
                                Text.of("望火镇永兴社区", "Yongxing, Wanghuo"),
                                "/boilers/" + id)));
    }

    /** Boilers are read by whoever may read the agenda where they stand. */
    record Guard(JdbcClient sql) implements RecordGuard {
        @Override
        public Set<UUID> readable(Collection<UUID> records, Actor by) {
            return records.stream()
                    .filter(id -> sql.sql("select area_path from agenda.item where subject = :id limit 1")
                            .param("id", id)
                            .query(String.class)
                            .optional()
                            .filter(path -> by.may(AgendaPermission.READ, new AreaPath(path), AreaPath.EVERYWHERE))
                            .isPresent())
                    .collect(Collectors.toSet());
        }
    }
}
