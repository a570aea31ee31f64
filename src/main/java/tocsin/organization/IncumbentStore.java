package tocsin.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tocsin.foundation.AreaPath;

/** SQL of who somebody is on a day. */
@Repository
class IncumbentStore {
    /** A subtree of paths ends before the sign that follows its last one, as {@link AreaPath#until} says. */
    private static final String WHO =
            """
            select w.name as person_name, held.*, array(
                       select m.from_path from organization.area_move m join organization.area b on b.id = m.area_id
                       where b.path >= held.path and b.path < left(held.path, -1) || '/') as former
            from organization.person w left join lateral (
            """ + PostStore.HELD + "where h.person_id = w.id and " + PostStore.ON_THE_DAY + """
            ) held on true
            where w.id = :person
            order by length(held.path), held.title
            """;

    private final JdbcClient sql;

    IncumbentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A row: the name, and a post unless the person holds none. */
    private record Line(String name, @Nullable PostHeld post, List<AreaPath> former) {}

    Optional<Incumbent> find(UUID person, LocalDate on) {
        var lines = sql.sql(WHO)
                .param("person", person)
                .param("day", on)
                .query((row, n) -> line(row))
                .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var posts = new ArrayList<PostHeld>();
        Map<AreaPath, List<AreaPath>> former = new HashMap<>();
        for (var line : lines) {
            if (line.post() != null) {
                posts.add(line.post());
                former.put(line.post().area().path(), line.former());
            }
        }
        return Optional.of(new Incumbent(lines.getFirst().name(), posts, former));
    }

    private static Line line(ResultSet row) throws SQLException {
        var name = row.getString("person_name");
        if (row.getObject("post_id") == null) {
            return new Line(name, null, List.of());
        }
        var former = (String[]) row.getArray("former").getArray();
        return new Line(
                name, PostStore.held(row), Stream.of(former).map(AreaPath::new).toList());
    }
}
