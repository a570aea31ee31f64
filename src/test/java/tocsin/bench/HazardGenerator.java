package tocsin.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Lays hazards into their tables without the commands: COPY of what would have been sent, then one statement a table that works out of it
 * the rows that recording leaves behind. That they are the same rows is shown before they are laid by the million. The journal, the search
 * and the cells are not laid.
 */
final class HazardGenerator {
    /** The tables that are filled. */
    static final List<String> TABLES = List.of("hazards.hazard", "agenda.item", "figures.fact_row");

    private static final int AT_ONCE = 50_000;
    /** Far above the numbers that the county gives. */
    private static final int FIRST_NUMBER = 10_000_000;

    private static final String FINDS = """
            create unlogged table if not exists bench.find (n bigint generated always as identity, id uuid not null, body jsonb not null,
                days int not null default 0)
            """;

    private static final String HAZARDS = """
            insert into %s (id, number, premises_id, premises_name, organization_id, area_id, area_path, path_then, county_code,
                sector_id, sector_path, found_at, found_on, finder_id, finder_post, source, category, description, spot, level, status)
            select f.id, '2026-' || f.n + %d, p.id, p.name, p.organization_id, p.area_id, p.area_path, p.area_path, '%s',
                p.sector_id, p.sector_path, at.found_at, (at.found_at at time zone 'Asia/Shanghai')::date, '%s', '%s',
                f.body ->> 'source', f.body ->> 'category', f.body ->> 'description', f.body ->> 'spot', f.body ->> 'level', 'RECORDED'
            from bench.find f
            join premises.premises_now p on p.id = (f.body ->> 'premisesId')::uuid
            cross join lateral (select (f.body ->> 'foundAt')::timestamptz - f.days * interval '1 day' as found_at) at
            """;

    /** What is owed of a find by its day: the working days are looked up among what the county owes already. */
    private static final String ITEMS = """
            with day as (
                select distinct on (how_computed::json ->> 'trigger') (how_computed::json ->> 'trigger')::date as found_on,
                    due_on, how_computed, ladder, ladder_edition, next_step, next_step_at
                from agenda.item where kind = 'HANDLING' and state = 'OPEN' and levels_up = 0 and reminded_on is null
                order by how_computed::json ->> 'trigger', next_step_at desc)
            insert into %s (id, subject_kind, subject, kind, owner_kind, duty, duty_area_id, duty_path, area_path, sector_path, due_on,
                how_computed, ladder, ladder_edition, tier_area_id, tier_path, tier_level, tier_name, next_step, next_step_at)
            select gen_random_uuid(), 'hazard', f.id, 'HANDLING', 'DUTY_HOLDER', 'DIRECTLY_RESPONSIBLE', t.id, t.path, p.area_path,
                p.sector_path, d.due_on, d.how_computed, d.ladder, d.ladder_edition, t.id, t.path, t.level, t.name,
                d.next_step, d.next_step_at
            from bench.find f
            join premises.premises_now p on p.id = (f.body ->> 'premisesId')::uuid
            join organization.area t on t.level in ('TOWN', 'ZONE') and starts_with(p.area_path, t.path)
            join day d on d.found_on = ((f.body ->> 'foundAt')::timestamptz at time zone 'Asia/Shanghai')::date
            """;

    private static final String FIGURES = """
            insert into %s (kind, subject, area_path, sector_path, level, since, measures, days, latest_on, position)
            select 'hazards', f.id, p.area_path, p.sector_path, 1, d.found_on, '{found}', array[d.found_on],
                date_trunc('month', d.found_on::timestamp)::date, 0
            from bench.find f
            join premises.premises_now p on p.id = (f.body ->> 'premisesId')::uuid
            cross join lateral (
                select ((f.body ->> 'foundAt')::timestamptz at time zone 'Asia/Shanghai')::date - f.days as found_on) d
            """;

    private final Connection database;
    private final String county;
    private final String finder;
    private final String post;

    /**
     * @param account who is to have found them
     * @param database with a county in it
     */
    HazardGenerator(String account, Connection database) throws SQLException {
        this.database = database;
        execute("create schema if not exists bench");
        execute(FINDS);
        this.county = text("select code from organization.area where level = 'COUNTY'");
        this.finder = text("select person_id::text from access.account where name = '" + account + "'");
        this.post = text("select finder_post from hazards.hazard where finder_id = '" + finder
                + "' and finder_post is not null order by id desc limit 1");
    }

    /**
     * Lays finds until there are so many hazards.
     *
     * @param days how far back they are spread beyond the day they were drawn for; only without what is owed, which is worked out for
     *     days that the county owes something of
     */
    void fill(long wanted, HazardLines lines, int days) throws SQLException, IOException {
        for (long held = number("select count(*) from hazards.hazard"); held < wanted; ) {
            int now = (int) Math.min(AT_ONCE, wanted - held);
            take(lines.next(now), days);
            work(now, TABLES, days == 0);
            held += now;
            System.out.printf(Locale.ROOT, "laid: %,d of %,d hazards%n", held, wanted);
        }
        execute("analyze hazards.hazard");
        execute("analyze agenda.item");
        execute("analyze figures.fact_row");
    }

    /** Lays finds into tables shaped like the three. */
    void lay(List<HazardLines.Find> finds, List<String> tables) throws SQLException, IOException {
        take(finds, 0);
        work(finds.size(), tables, true);
    }

    private void take(List<HazardLines.Find> finds, int days) throws SQLException, IOException {
        execute("truncate bench.find");
        var back = new Random(finds.hashCode());
        var text = finds.stream()
                .map(find -> find.id() + "\t" + find.body() + "\t" + (days == 0 ? 0 : back.nextInt(days)))
                .collect(Collectors.joining("\n", "", "\n"));
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy bench.find (id, body, days) from stdin",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void work(int wanted, List<String> tables, boolean owed) throws SQLException {
        require(wanted, execute(HAZARDS.formatted(tables.get(0), FIRST_NUMBER, county, finder, post)), tables);
        if (owed) {
            require(wanted, execute(ITEMS.formatted(tables.get(1))), tables);
        }
        require(wanted, execute(FIGURES.formatted(tables.get(2))), tables);
    }

    private static void require(int wanted, int laid, List<String> tables) {
        if (wanted != laid) {
            throw new IllegalStateException(laid + " rows where " + wanted + " were to be laid into one of " + tables);
        }
    }

    /**
     * Compares rows laid into twins with those that the commands have left of the same finds: every column but those drawn anew for each
     * row, which are its number and salt, the id of what is owed and the place in the journal.
     */
    void compare(List<HazardLines.Find> finds, List<String> twins) throws SQLException {
        for (int at = 0; at < TABLES.size(); at++) {
            var columns = text("""
                    select string_agg(format('%%I', attname), ', ' order by attnum) from pg_attribute
                    where attrelid = cast('%s' as regclass) and attnum > 0 and not attisdropped
                      and attname not in ('salt', 'number', 'position'%s)
                    """.formatted(TABLES.get(at), at == 0 ? "" : ", 'id'"));
            var subject = at == 0 ? "id" : "subject";
            var theirs = "select " + columns + " from " + TABLES.get(at) + " where " + subject
                    + " in (select id from bench.find)" + (at == 1 ? " and kind = 'HANDLING'" : "");
            var ours = "select " + columns + " from " + twins.get(at);
            long other = number("select count(*) from ((" + theirs + " except all " + ours + ") union all (" + ours
                    + " except all " + theirs + ")) r");
            long laid = number("select count(*) from " + twins.get(at));
            if (other != 0 || laid != finds.size()) {
                throw new IllegalStateException(other + " rows of " + TABLES.get(at) + " are not as generated");
            }
        }
    }

    private int execute(String command) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.executeUpdate(command);
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
