package tocsin.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.proof.VerifyJournal;

/**
 * Facts recorded in batches until the sealer has a signed head over them, beside a batched insert of the same rows into an empty twin of
 * the journal; and the verification of the whole journal beside COPY of it with one SHA-256 over all bytes. One connection each.
 */
final class JournalBench {
    private static final int USUAL_ROWS = 100_000;
    private static final int BATCH = 1_000;
    private static final Actor CLERK = new Actor(new UUID(7, 2), "顾清", null, List.of());
    private static final List<String> KINDS =
            List.of("hazards.HazardRecorded", "hazards.NoticeIssued", "hazards.RectificationSubmitted");

    private static final String TABLE = "foundation.journal";
    private static final String TWIN = "bench.foundation_journal";
    private static final String ROW = "at, by_id, by_post, kind, subject, area, body, digest";

    private static final String SEALED = "append, sealed";
    private static final String ANSWERED = "append, last commit";
    private static final String INSERT = "batched insert";
    private static final String VERIFY = "verification";
    private static final String HASH = "COPY + SHA-256";

    private final JournalRoom room;
    private final Connection database;
    private final Random random;
    private final int rows;

    private List<Fact.Signed> facts = List.of();
    private long before;
    private double answered;

    private JournalBench(JournalRoom room, Connection database, BenchOptions options) {
        this.room = room;
        this.database = database;
        this.random = new Random(options.seed());
        this.rows = options.rowsOr(USUAL_ROWS);
    }

    /** A body as long as the usual one of the county's journal. */
    private record Told(String premises, String category, String level, String foundOn, String dueOn) {}

    static void run(BenchOptions options) throws Exception {
        try (var room = JournalRoom.open("journal");
                var database = room.database()) {
            new JournalBench(room, database, options).measure(options.rounds());
        }
    }

    private void measure(int rounds) throws Exception {
        LeftRows.twins(List.of(TABLE), database);
        System.out.printf(Locale.ROOT, "%,d facts a round in batches of %,d on one connection%n", rows, BATCH);
        var taken = InterleavedRounds.run(
                rounds,
                List.of(
                        new Side(SEALED, round -> append()),
                        new Side(ANSWERED, round -> answered),
                        new Side(INSERT, round -> insert()),
                        new Side(VERIFY, round -> verify()),
                        new Side(HASH, round -> hash())));
        System.out.println("speed of appending beside a batched insert, until sealed: " + taken.speed(SEALED, INSERT)
                + "; until the last commit: " + taken.speed(ANSWERED, INSERT));
        System.out.println("speed of verifying beside COPY and SHA-256: " + taken.speed(VERIFY, HASH));
    }

    private double append() throws SQLException {
        facts = drawn();
        before = last();
        var journal = room.get(Journal.class);
        long begun = System.nanoTime();
        for (int from = 0; from < rows; from += BATCH) {
            var batch = facts.subList(from, Math.min(rows, from + BATCH));
            room.inTransaction(() -> journal.recordAll(batch));
        }
        answered = (System.nanoTime() - begun) / 1e9;
        waitUntilSealed(last());
        return (System.nanoTime() - begun) / 1e9;
    }

    private List<Fact.Signed> drawn() {
        // The database keeps microseconds; the twin must hold the same.
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return LongStream.range(0, rows).mapToObj(n -> drawn(at)).toList();
    }

    private Fact.Signed drawn(Instant at) {
        var digest = new byte[32];
        random.nextBytes(digest);
        var told = new Told(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "FP-" + random.nextInt(90),
                "GENERAL",
                "2026-11-20",
                "2026-11-" + (21 + random.nextInt(9)));
        var fact = new Fact(
                KINDS.get(random.nextInt(KINDS.size())),
                new UUID(at.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12), random.nextLong()),
                new AreaPath("1." + (1 + random.nextInt(16)) + "." + (1 + random.nextInt(20)) + "."),
                told,
                digest);
        return new Fact.Signed(fact, CLERK, at);
    }

    private long last() throws SQLException {
        return number("select coalesce((select position from " + TABLE
                + " order by journal.xid desc, position desc limit 1), 0)");
    }

    private void waitUntilSealed(long position) throws SQLException {
        while (number("select coalesce((select last_position from proof.head order by size desc limit 1), 0)")
                < position) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private double insert() throws SQLException {
        var bodies = facts.stream()
                .map(signed -> CanonicalJson.write(signed.fact().body()))
                .toList();
        execute("truncate " + TWIN);
        database.setAutoCommit(false);
        double took;
        try (var statement =
                database.prepareStatement("insert into " + TWIN + " (" + ROW + ") values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            long begun = System.nanoTime();
            for (int n = 0; n < rows; n++) {
                put(statement, facts.get(n), bodies.get(n));
                if ((n + 1) % BATCH == 0 || n + 1 == rows) {
                    statement.executeBatch();
                    database.commit();
                }
            }
            took = (System.nanoTime() - begun) / 1e9;
        } finally {
            database.setAutoCommit(true);
        }
        compare();
        return took;
    }

    private static void put(PreparedStatement statement, Fact.Signed signed, String body) throws SQLException {
        statement.setObject(1, OffsetDateTime.ofInstant(signed.at(), ZoneOffset.UTC));
        statement.setObject(2, signed.by().id());
        statement.setNull(3, Types.VARCHAR);
        statement.setString(4, signed.fact().kind());
        statement.setObject(5, signed.fact().subject());
        statement.setString(6, signed.fact().area().value());
        statement.setString(7, body);
        statement.setBytes(8, signed.fact().digest());
        statement.addBatch();
    }

    private void execute(String command) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    /** Answers before speed: both hold the same rows. */
    private void compare() throws SQLException {
        var ours = "select " + ROW + " from " + TABLE + " where position > " + before;
        long other = number("select count(*) from (" + ours + " except all select " + ROW + " from " + TWIN + ") r");
        long both = number("select count(*) from " + TWIN);
        if (other != 0 || both != rows) {
            throw new IllegalStateException(other + " rows of the journal are not among the " + both + " of its twin");
        }
    }

    private double verify() throws SQLException {
        long begun = System.nanoTime();
        var told = room.get(VerifyJournal.class).run(List.of(), System.out::println);
        double took = (System.nanoTime() - begun) / 1e9;
        long held = number("select count(*) from " + TABLE);
        if (!told.agrees() || told.sealed() != held) {
            throw new IllegalStateException(
                    "of " + held + " facts: " + told.told().en());
        }
        return took;
    }

    private double hash() throws SQLException, IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        long begun = System.nanoTime();
        long copied = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + TABLE + " to stdout (format binary)", into(digest));
        digest.digest();
        double took = (System.nanoTime() - begun) / 1e9;
        if (copied != number("select count(*) from " + TABLE)) {
            throw new IllegalStateException(copied + " rows were copied out");
        }
        return took;
    }

    private static OutputStream into(MessageDigest digest) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                digest.update((byte) one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                digest.update(bytes, from, length);
            }
        };
    }
}
