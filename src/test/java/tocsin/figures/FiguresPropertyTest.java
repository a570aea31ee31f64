package tocsin.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tocsin.database.TestDatabase;
import tocsin.foundation.AreaPath;

/** Whatever happens, in whatever order, on two nodes, with crashes between: figures equal a recount, to the last cell. */
class FiguresPropertyTest {
    /** Something that happens. */
    sealed interface Step {
        record Act(int record, String act, DeclaredRecords.Said said, boolean commits) implements Step {}

        /** A transaction that begins before others and acts after them. */
        record LongTransaction(List<Step> meanwhile, Act act) implements Step {}

        record Round(int node) implements Step {}

        record Crash(int node, Saboteur.Way way) implements Step {}

        record SumMonths(int node, LocalDate day) implements Step {}

        record Verify() implements Step {}

        record Rebuild() implements Step {}
    }

    private static final int RECORDS = 5;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 20);
    private static int roots;

    private static TestDatabase database;
    private static List<FiguresNode> nodes;

    private final List<UUID> ids = new ArrayList<>();
    private String root = "";

    @BeforeContainer
    static void open() {
        database = TestDatabase.create();
        nodes = List.of(new FiguresNode(database, 2), new FiguresNode(database, 50));
    }

    @AfterContainer
    static void close() {
        nodes.forEach(FiguresNode::close);
        database.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void figuresEqualARecount(@ForAll("stories") List<Step> story, @ForAll("questions") List<Question> questions) {
        root = Integer.toString(++roots, 36) + ".";
        ids.clear();
        for (int record = 0; record < RECORDS; record++) {
            ids.add(UUID.randomUUID());
        }
        story.forEach(this::happen);
        nodes.getFirst().followers().catchUp();
        assertThat(nodes.getLast().difference()).isNull();
        areAnsweredAsByHand(questions);
    }

    private void happen(Step step) {
        switch (step) {
            case Step.Act act -> nodes.getFirst().inTransaction(act.commits(), () -> happen(act, 0));
            case Step.LongTransaction slow ->
                nodes.getLast().inTransaction(slow.act().commits(), () -> {
                    nodes.getLast()
                            .sql()
                            .sql("select pg_current_xact_id()::text")
                            .query(String.class)
                            .single();
                    elsewhere(() -> slow.meanwhile().forEach(this::happen));
                    happen(slow.act(), 1);
                });
            case Step.Round round -> nodes.get(round.node()).followers().round();
            case Step.Crash crash -> crash(nodes.get(crash.node()), crash.way());
            case Step.SumMonths sum -> nodes.get(sum.node()).sumMonths(sum.day());
            case Step.Verify verify -> assertThat(nodes.getFirst().difference()).isNull();
            case Step.Rebuild rebuild ->
                nodes.getLast().get(FiguresRebuild.class).run();
        }
    }

    /** On a thread of its own, outside the transaction at hand. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private void happen(Step.Act act, int node) {
        nodes.get(node).records.act(ids.get(act.record()), act.act(), under(act.said()));
    }

    private static void crash(FiguresNode node, Saboteur.Way way) {
        node.saboteur.arm(way);
        try {
            node.followers().round();
        } catch (RuntimeException sabotaged) {
            assertThat(sabotaged).isNotInstanceOf(AssertionError.class);
        } finally {
            node.saboteur.arm(null);
        }
    }

    /** The same places below a root of this try's own. */
    private DeclaredRecords.Said under(DeclaredRecords.Said said) {
        return new DeclaredRecords.Said(
                said.day(), said.level(), new AreaPath(root + said.area().value()), said.sector());
    }

    /** A question about one node, sector, measure and stretch of days. */
    record Question(String area, String sector, Ask ask) {}

    /** All questions at once, so that their days overlap in one plan. */
    private void areAnsweredAsByHand(List<Question> questions) {
        var asks = questions.stream().map(Question::ask).distinct().toList();
        var places = questions.stream()
                .map(question -> Reach.all(area(question), new AreaPath(question.sector())))
                .toList();
        var answers = nodes.getFirst().get(Counter.class).count("extinguishers", asks, places);
        for (int place = 0; place < places.size(); place++) {
            for (var ask : asks) {
                assertThat(answers.get(place))
                        .as(questions.get(place).toString())
                        .containsEntry(ask, byHand(questions.get(place), ask));
            }
        }
    }

    private long byHand(Question question, Ask ask) {
        var sector = new AreaPath(question.sector());
        long[] sum = {0};
        nodes.getFirst().get(DeclaredFigures.class).recount((id, contribution) -> {
            if (area(question).contains(contribution.area())
                    && sector.contains(contribution.sector())
                    && (ask.level() == null || ask.level() == contribution.level())
                    && !contribution.since().isBefore(ask.since())) {
                sum[0] += contribution.marks().stream()
                        .filter(mark -> mark.measure().equals(ask.measure())
                                && !mark.day().isBefore(ask.from())
                                && !mark.day().isAfter(ask.until()))
                        .count();
            }
        });
        return sum[0];
    }

    private AreaPath area(Question question) {
        return new AreaPath(root + question.area());
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return step().list().ofMinSize(8).ofMaxSize(40);
    }

    private static Arbitrary<Step> step() {
        Arbitrary<Step> quick = Arbitraries.frequencyOf(
                Tuple.of(12, act().map(act -> act)), Tuple.of(4, Arbitraries.of(new Step.Round(0), new Step.Round(1))));
        return Arbitraries.frequencyOf(
                Tuple.of(16, quick),
                Tuple.of(
                        4,
                        Combinators.combine(quick.list().ofMaxSize(4), act())
                                .as((meanwhile, act) -> new Step.LongTransaction(meanwhile, act))),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(0, 1), Arbitraries.of(Saboteur.Way.class))
                                .as((node, way) -> new Step.Crash(node, way))),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(0, 1), days())
                                .as((node, day) -> new Step.SumMonths(node, day))),
                Tuple.of(1, Arbitraries.just(new Step.Verify())),
                Tuple.of(1, Arbitraries.just(new Step.Rebuild())));
    }

    private static Arbitrary<Step.Act> act() {
        var acts = new ArrayList<>(
                DeclaredType.extinguishers().acts().keySet().stream().sorted().toList());
        acts.add("Recorded");
        acts.add("Recorded");
        return Combinators.combine(
                        Arbitraries.integers().between(0, RECORDS - 1),
                        Arbitraries.of(acts),
                        said(),
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)))
                .as(Step.Act::new);
    }

    private static Arbitrary<DeclaredRecords.Said> said() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(1, 2),
                        Arbitraries.of("", "1.", "1.2.", "1.2.3.", "1.2.30.", "1.3.")
                                .map(AreaPath::new),
                        Arbitraries.of("", "a.", "a.b.", "c.").map(AreaPath::new))
                .as(DeclaredRecords.Said::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 100).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<List<Question>> questions() {
        var asks = Combinators.combine(
                        Arbitraries.of("recorded", "lapsed", "renewed", "retired"),
                        Arbitraries.of(1, 2).injectNull(0.5),
                        days(),
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.oneOf(
                                Arbitraries.just(Period.BEGINNING), days(), days().map(day -> day.withDayOfMonth(1))))
                .as((measure, level, from, length, since) ->
                        new Ask(measure, level, from, from.plusDays(length), since));
        return Combinators.combine(
                        Arbitraries.of("", "1.", "1.2.", "1.2.3.", "1.3."), Arbitraries.of("", "a.", "c."), asks)
                .as(Question::new)
                .list()
                .ofSize(6);
    }
}
