package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tools.jackson.databind.JsonNode;

/**
 * The first page of fifty hazards of a town, newest first, by category and a part of the description, with how many there are in all: over
 * HTTP as the page asks, beside the two statements somebody would write for it by hand, over one connection.
 */
final class LedgerBench {
    private static final int USUAL_ROWS = 1_000_000;
    private static final int PAGES = 50;
    private static final int LIMIT = 50;
    private static final String READER = "yangshuo";
    private static final String OURS = "page over HTTP";
    private static final String BY_HAND = "the same by hand";

    private static final String ASKED = """
            from hazards.hazard h
            where h.area_path >= ? and h.area_path < ? and h.category = ? and (h.description ilike ? or h.description_en ilike ?)
              and h.voided_on is null
            """;

    private static final String PAGE = """
            select h.id, h.number, p.name, a.name, h.description, h.level, h.status, c.due_on, n.responsible_name, h.found_on,
                coalesce(c.overdue, false), h.relapse_of is not null
            from (select * %s order by h.found_at desc, h.id desc limit ?) h
            join organization.area a on a.id = h.area_id
            join premises.premises_now p on p.id = h.premises_id
            left join lateral (
                select min(i.due_day) as due_on, bool_or(i.overdue) as overdue from agenda.item_open i where i.subject = h.id) c
              on h.closed_on is null
            left join lateral (
                select n.responsible_name from hazards.rectification_notice n
                where n.hazard_id = h.id and n.voided_at is null order by n.issued_at desc limit 1) n on true
            order by h.found_at desc, h.id desc
            """.formatted(ASKED);

    private static final String COUNTS = """
            select count(*), count(*) filter (where h.level = 'MAJOR'),
                count(*) filter (where h.closed_on is null and exists (
                    select from agenda.item i where i.subject = h.id and i.state = 'OPEN' and i.missed_on is not null))
            %s
            """.formatted(ASKED);

    private static final List<String> KEYS = List.of(
            "id",
            "number",
            "premisesName",
            "areaName",
            "description",
            "level",
            "status",
            "dueOn",
            "responsibleName",
            "foundOn",
            "overdue",
            "relapse");

    private final BenchCounty county;
    private final Connection database;
    private final Random random;
    private final String cookie;
    private final AreaPath town;
    private final List<String> categories = new ArrayList<>();
    private final List<Double> pages = new ArrayList<>();

    private List<Question> questions = List.of();
    private List<List<String>> answers = List.of();

    private LedgerBench(BenchCounty county, Connection database, BenchOptions options) throws Exception {
        this.county = county;
        this.database = database;
        this.random = new Random(options.seed());
        this.cookie = county.cookie(READER);
        this.town = town();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select distinct category from hazards.hazard order by category")) {
            while (row.next()) {
                categories.add(row.getString(1));
            }
        }
    }

    private record Question(String category, String part) {}

    static void run(BenchOptions options) throws Exception {
        try (var county = MillionHazards.open("million", options.rowsOr(USUAL_ROWS), options.seed());
                var database = county.database()) {
            new LedgerBench(county, database, options).measure(options.rounds());
        }
    }

    private void measure(int rounds) throws Exception {
        System.out.printf(Locale.ROOT, "%d pages of %d a round, of the town %s%n", PAGES, LIMIT, town.value());
        var taken = InterleavedRounds.run(
                rounds, List.of(new Side(OURS, this::asked), new Side(BY_HAND, round -> byHand())));
        var sorted = pages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.println("time beside the same by hand: " + taken.speed(BY_HAND, OURS));
        System.out.printf(
                Locale.ROOT,
                "a page: median %.1f ms, p95 %.1f ms of %d%n",
                Spread.at(sorted, 0.5) * 1e3,
                Spread.at(sorted, 0.95) * 1e3,
                sorted.length);
    }

    private AreaPath town() throws IOException, InterruptedException, SQLException {
        var id = get("/api/session").path("area").path("id").asString();
        try (var asked = database.prepareStatement("select path from organization.area where id = ?")) {
            asked.setObject(1, UUID.fromString(id));
            try (var row = asked.executeQuery()) {
                row.next();
                return new AreaPath(row.getString(1));
            }
        }
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        var answer = county.client()
                .send(
                        HttpRequest.newBuilder(URI.create(county.address() + address))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return CanonicalJson.read(answer.body());
    }

    private double asked(int round) throws IOException, InterruptedException {
        var drawn = new ArrayList<Question>();
        for (int page = 0; page < PAGES; page++) {
            drawn.add(new Question(categories.get(random.nextInt(categories.size())), "第" + (1 + random.nextInt(9))));
        }
        questions = drawn;
        var found = new ArrayList<List<String>>();
        double took = 0;
        for (var question : questions) {
            long begun = System.nanoTime();
            var page = get("/api/ledgers/hazards/rows?sort=-foundAt&limit=" + LIMIT + "&category=" + question.category()
                    + "&description=" + URLEncoder.encode(question.part(), StandardCharsets.UTF_8));
            double seconds = (System.nanoTime() - begun) / 1e9;
            took += seconds;
            if (round >= 0) {
                pages.add(seconds);
            }
            found.add(told(page));
        }
        answers = found;
        return took;
    }

    private static List<String> told(JsonNode page) {
        var told = new ArrayList<String>();
        told.add(page.path("total").asString() + " "
                + page.path("totals").path(0).path("value").asString() + " "
                + page.path("totals").path(1).path("value").asString());
        for (var row : page.path("rows")) {
            told.add(KEYS.stream()
                    .map(key -> row.path(key).isNull() ? "null" : row.path(key).asString())
                    .collect(java.util.stream.Collectors.joining("|")));
        }
        return told;
    }

    private double byHand() throws SQLException {
        double took = 0;
        try (var page = database.prepareStatement(PAGE);
                var counts = database.prepareStatement(COUNTS)) {
            for (int at = 0; at < PAGES; at++) {
                long begun = System.nanoTime();
                bind(page, questions.get(at)).setInt(6, LIMIT + 1);
                bind(counts, questions.get(at));
                var told = told(counts, page);
                took += (System.nanoTime() - begun) / 1e9;
                if (!told.equals(answers.get(at))) {
                    throw new IllegalStateException(
                            "for " + questions.get(at) + " HTTP told " + answers.get(at) + " and SQL " + told);
                }
            }
        }
        return took;
    }

    private PreparedStatement bind(PreparedStatement statement, Question question) throws SQLException {
        statement.setString(1, town.from());
        statement.setString(2, town.until());
        statement.setString(3, question.category());
        statement.setString(4, "%" + question.part() + "%");
        statement.setString(5, "%" + question.part() + "%");
        return statement;
    }

    private static List<String> told(PreparedStatement counts, PreparedStatement page) throws SQLException {
        var told = new ArrayList<String>();
        try (var row = counts.executeQuery()) {
            row.next();
            told.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
        }
        try (var rows = page.executeQuery()) {
            while (rows.next() && told.size() <= LIMIT) {
                told.add(told(rows));
            }
        }
        return told;
    }

    private static String told(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        for (int column = 1; column <= KEYS.size(); column++) {
            values.add(
                    row.getObject(column) instanceof Boolean truth
                            ? String.valueOf(truth)
                            : String.valueOf(row.getString(column)));
        }
        return String.join("|", values);
    }
}
