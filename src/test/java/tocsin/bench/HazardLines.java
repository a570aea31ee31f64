package tocsin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Hazards as a script would send them: at premises of the county, drawn by a seed. */
final class HazardLines {
    /** What inspectors write most. */
    private static final List<String> FINDS = List.of(
            "疏散通道堆放纸箱、货架，净宽不足",
            "安全出口上锁，营业时间无法开启",
            "电线私拉乱接，插线板串接使用",
            "配电箱周围堆放可燃物，无防护门",
            "灭火器压力不足，已过检修期",
            "室内消火栓无水带、水枪，箱门被遮挡");

    private final List<String> premises;
    private final List<String> categories;
    private final Random drawn;

    private HazardLines(List<String> premises, List<String> categories, long seed) {
        this.premises = premises;
        this.categories = categories;
        this.drawn = new Random(seed);
    }

    /** Of the premises below an area, in all categories that hazards on file bear. */
    static HazardLines below(String areaPath, long seed, Connection database) throws SQLException {
        return new HazardLines(
                texts(
                        "select id::text from premises.premises_now where area_path like '" + areaPath
                                + "%' and id = kept_id order by id",
                        database),
                texts("select distinct category from hazards.hazard order by category", database),
                seed);
    }

    private static List<String> texts(String query, Connection database) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** A hazard under an id of its own, as the body of its PUT. */
    record Find(UUID id, String body) {
        /** The same as a line of a batch. */
        String line() {
            return "{\"put\":\"/api/hazards/" + id + "\",\"body\":" + body + "}";
        }
    }

    Find next() {
        // Ids of phones are time-ordered, as RFC 9562 §5.7 has them.
        long now = System.currentTimeMillis();
        var id =
                new UUID(now << 16 | 0x7000L | drawn.nextInt(1 << 12), drawn.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
        var words = FINDS.get(drawn.nextInt(FINDS.size()));
        var found = Instant.ofEpochMilli(now).minus(drawn.nextInt(40 * 60), ChronoUnit.MINUTES);
        return new Find(id, """
                {"premisesId":"%s","foundAt":"%s","source":"PATROL","category":"%s","description":"%s（第%d处）","spot":"%d层%d号","level":"GENERAL"}\
                """.formatted(
                        premises.get(drawn.nextInt(premises.size())),
                        found,
                        categories.get(drawn.nextInt(categories.size())),
                        words,
                        drawn.nextInt(1_000),
                        1 + drawn.nextInt(6),
                        100 + drawn.nextInt(900)));
    }

    List<Find> next(int count) {
        var finds = new ArrayList<Find>(count);
        for (int at = 0; at < count; at++) {
            finds.add(next());
        }
        return finds;
    }
}
