package tocsin.agenda;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Followers;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.RecordGuard;
import tocsin.foundation.Scope;
import tocsin.foundation.Text;
import tocsin.foundation.Timeline;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.AssignDuty;
import tocsin.organization.Duties;
import tocsin.organization.DutyKind;
import tocsin.organization.People;
import tocsin.organization.PersonId;
import tocsin.organization.RecordArea;
import tocsin.organization.RecordPerson;
import tocsin.rulebook.Deadlines;

/**
 * A small town with a clock moved by hand, on a database of its own. What is owed in it, a look at a boiler, is a record type that exists
 * only as data: no room declares it.
 */
public final class AgendaTown implements AutoCloseable {
    /** The kind of record and the kind of duty that exist only as data. */
    public static final String BOILER = "boiler";

    public static final String LOOK = "BOILER_LOOK";
    public static final DutyKind DUTY = DutyKind.LEAD_IN_CHARGE;

    private static final Text SEE = Text.of("查看", "Open");
    private static final AgendaKind LOOKING = new AgendaKind(
            LOOK,
            "RECTIFICATION",
            Text.of("锅炉查看", "Look at a boiler"),
            Text.of("督促", "Urge"),
            Text.of("查看", "Look"),
            SEE,
            SEE,
            "look");

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private static final AtomicInteger COUNTIES = new AtomicInteger();

    private final Node node;

    public AreaView city;
    public AreaView county;
    public AreaView town;
    public AreaView village;
    public AreaView grid;

    /** A county of its own, on the one application that all these tests share. */
    public AgendaTown() {
        node = Node.SHARED;
        at("2026-01-05");
        settleGround();
    }

    private void settleGround() {
        var code = "99%03d".formatted(COUNTIES.incrementAndGet());
        area(code, "试验省", AreaLevel.PROVINCE, null);
        city = area(code + "01", "试验市", AreaLevel.CITY, code);
        county = area(code + "0101", "望火县", AreaLevel.COUNTY, code + "01");
        town = area(code + "0101100", "望火镇", AreaLevel.TOWN, code + "0101");
        village = area(code + "0101100201", "永兴社区", AreaLevel.VILLAGE, code + "0101100");
        grid = area(code + "0101100201001", "永兴社区3网格", AreaLevel.GRID, code + "0101100201");
    }

    /** Another town of the same county. */
    public AreaView anotherTown(String name) {
        return area(county.code() + "101", name, AreaLevel.TOWN, county.code());
    }

    private AreaView area(String code, String name, AreaLevel level, @Nullable String parent) {
        var id = new AreaId(UUID.randomUUID());
        return get(Areas.class).record(new RecordArea(id, code, name, level, parent, null), Actor.INSTALLATION);
    }

    /** A person who answers for a node from a day on. */
    public Actor leader(String name, AreaView area, String fromOn) {
        var person = person(name);
        assign(person, area, fromOn, null);
        return person;
    }

    public Actor person(String name) {
        var id = new PersonId(UUID.randomUUID());
        get(People.class).record(id, new RecordPerson(name, null, county.id(), null), Actor.INSTALLATION);
        return new Actor(id.value(), name, null, List.of());
    }

    /** Somebody whose post lets them read the agenda of a subtree. */
    public Actor reader(String name, AreaView area) {
        var person = person(name);
        var where = new Scope.Part(area.path(), AreaPath.EVERYWHERE);
        var grant = new Actor.Grant(null, "科员", Set.of(AgendaPermission.READ.code()), where);
        return new Actor(person.id(), name, null, List.of(grant));
    }

    public UUID assign(Actor person, AreaView area, String fromOn, @Nullable LocalDate untilOn) {
        var id = UUID.randomUUID();
        get(Duties.class)
                .assign(
                        id,
                        new AssignDuty(
                                DUTY,
                                area.id(),
                                null,
                                new PersonId(person.id()),
                                LocalDate.parse(fromOn),
                                untilOn,
                                false),
                        Actor.INSTALLATION);
        return id;
    }

    /** A look at a boiler in the grid, followed up by the village, due on a day; returns the boiler. */
    public UUID owe(String dueOn) {
        return owe(dueOn, Owe.Owner.NOBODY_NAMED);
    }

    public UUID owe(String dueOn, Owe.Owner owner) {
        var boiler = UUID.randomUUID();
        owe(look(UUID.randomUUID(), boiler, dueOn, owner, village));
        return boiler;
    }

    public void owe(Owe command) {
        inTransaction(() -> get(Agenda.class).owe(command, Actor.INSTALLATION));
    }

    /** So many looks at boilers with the same last day. */
    public void oweMany(int count, String dueOn) {
        var all = IntStream.range(0, count)
                .mapToObj(n -> look(UUID.randomUUID(), UUID.randomUUID(), dueOn, Owe.Owner.NOBODY_NAMED, village))
                .toList();
        inTransaction(() -> get(Agenda.class).oweAll(all, Actor.INSTALLATION));
    }

    public Owe look(UUID id, UUID boiler, String dueOn, Owe.Owner owner, AreaView began) {
        var deadline = get(Deadlines.class).set(LocalDate.parse(dueOn), node.clock.today(), null);
        return new Owe(
                id,
                new AgendaSubject(BOILER, boiler),
                LOOK,
                owner,
                DUTY,
                began.id(),
                grid.path(),
                AreaPath.EVERYWHERE,
                deadline,
                null,
                null);
    }

    public void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(begun -> work.run());
    }

    /** Moves the clock to nine in the morning of a day. */
    public void at(String day) {
        atInstant(LocalDate.parse(day)
                .atTime(LocalTime.of(9, 0))
                .atZone(TownClock.ZONE)
                .toInstant());
    }

    public void atInstant(Instant moment) {
        node.clock.now = moment;
    }

    public int sweep() {
        return get(AgendaSweep.class).run();
    }

    /** Lives through days, sweeping each morning. */
    public void live(String from, String until) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(until).plusDays(1)).forEach(day -> {
            at(day.toString());
            sweep();
        });
    }

    /** The facts about a record, oldest first. */
    public List<JournalEntry> facts(UUID subject) {
        return get(Timeline.class).about(subject, Long.MAX_VALUE, 100).reversed();
    }

    /** The facts about a record as {@code day kind}, oldest first. */
    public List<String> told(UUID subject) {
        return facts(subject).stream()
                .map(fact -> fact.on() + " " + fact.kind().replace("agenda.", ""))
                .toList();
    }

    public <T> T get(Class<T> type) {
        return node.context.getBean(type);
    }

    public JdbcClient sql() {
        return get(JdbcClient.class);
    }

    /** Nothing stays owed for the next test. */
    @Override
    public void close() {
        sql().sql(
                        "update agenda.item set state = 'CANCELLED', next_step = null, next_step_at = null where state = 'OPEN'")
                .update();
    }

    /** One application with the rooms up to the agenda and those above that are named in the scan. */
    private static final class Node {
        private static final String[] ROOMS = {
            "tocsin.foundation",
            "tocsin.rulebook",
            "tocsin.ledger",
            "tocsin.organization",
            "tocsin.agenda",
            "tocsin.notices"
        };

        static final Node SHARED = new Node();

        final HandClock clock = new HandClock();
        final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

        Node() {
            var pool = new HikariDataSource();
            pool.setDataSource(TestDatabase.create().dataSource());
            pool.setMaximumPoolSize(6);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("tocsin.agenda.sweep-every", "PT24H")));
            context.registerBean(DataSource.class, () -> pool);
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(JdbcTemplate.class)));
            context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
            context.registerBean(
                    TransactionTemplate.class,
                    () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
            context.registerBean("townClock", TownClock.class, () -> clock);
            context.registerBean(AgendaSubjects.class, Boilers::new);
            context.registerBean(RecordGuard.class, () -> new Boilers.Guard(JdbcClient.create(pool)));
            context.register(Transactions.class);
            context.scan(ROOMS);
            // As the server reads its settings: lengths of time, paths.
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.refresh();
            context.getBean(Followers.class).stop();
            context.getBean(AgendaKinds.class).add(LOOKING);
        }
    }

    private static final class HandClock extends TownClock {
        private volatile Instant now = Instant.parse("2026-01-05T00:00:00Z");

        @Override
        protected Instant present() {
            return now;
        }
    }
}
