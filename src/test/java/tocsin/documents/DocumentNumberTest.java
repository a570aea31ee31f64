package tocsin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.Application;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;

/** Whatever many desks do at once, and whatever is given up half-way: a body's numbers run from one on without gap or double. */
@SpringBootTest(classes = Application.class, properties = "tocsin.data=target/document-data")
class DocumentNumberTest {
    private static final int DESKS = 8;
    private static final int PAPERS = 160;
    private static final List<String> KINDS =
            List.of("rectification-notice", "rectification-order-immediate", "rectification-order-by-date");

    @Autowired
    private Documents documents;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.create().register(registry);
    }

    /** One paper a desk draws up; some are given up after they had their number. */
    private record Draw(IssuingBody body, String kind, boolean givenUp) {
        String series() {
            return body.name() + (kind.startsWith("rectification-order") ? "责改" : "整改");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261128, -7, 42, 990101})
    void numbersRunWithoutGapOrDoubleUnderConcurrencyAndRollback(long seed) throws Exception {
        var draws = draws(new Random(seed));
        var given = new HashMap<String, List<Integer>>();
        try (var desks = Executors.newFixedThreadPool(DESKS)) {
            var waiting = new ArrayList<java.util.concurrent.Future<Map.Entry<String, Integer>>>();
            draws.forEach(draw -> waiting.add(desks.submit(() -> issue(draw))));
            for (var answer : waiting) {
                var entry = answer(answer);
                if (entry != null) {
                    given.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                            .add(entry.getValue());
                }
            }
        }
        var kept = draws.stream()
                .filter(draw -> !draw.givenUp())
                .collect(Collectors.groupingBy(Draw::series, Collectors.counting()));
        assertThat(given.keySet()).isEqualTo(kept.keySet());
        given.forEach((series, numbers) -> {
            Collections.sort(numbers);
            assertThat(numbers)
                    .as(series)
                    .isEqualTo(IntStream.rangeClosed(1, Math.toIntExact(kept.get(series)))
                            .boxed()
                            .toList());
        });
    }

    private static List<Draw> draws(Random chance) {
        var bodies = List.of(body(chance, "镇"), body(chance, "大队"), body(chance, "街道"));
        return IntStream.range(0, PAPERS)
                .mapToObj(n -> new Draw(
                        bodies.get(chance.nextInt(bodies.size())),
                        KINDS.get(chance.nextInt(KINDS.size())),
                        chance.nextInt(4) == 0))
                .toList();
    }

    private static IssuingBody body(Random chance, String word) {
        return new IssuingBody(
                UuidCreator.getTimeOrderedEpoch(), "第" + chance.nextInt(1_000_000) + word, new AreaPath("1."));
    }

    /** The series and the number within it; null when it was given up. */
    private Map.Entry<String, Integer> issue(Draw draw) {
        var number = new TransactionTemplate(transactions).execute(status -> {
            var official = documents.issue(paper(draw), Actor.INSTALLATION);
            if (draw.givenUp()) {
                status.setRollbackOnly();
            }
            return official;
        });
        var digits = String.valueOf(number).replaceFirst(".*〕(\\d+)号", "$1");
        return draw.givenUp() ? null : Map.entry(draw.series(), Integer.valueOf(digits));
    }

    private static Map.Entry<String, Integer> answer(java.util.concurrent.Future<Map.Entry<String, Integer>> waiting)
            throws InterruptedException, ExecutionException {
        return waiting.get();
    }

    private static IssueDocument paper(Draw draw) {
        var id = UuidCreator.getTimeOrderedEpoch();
        return new IssueDocument(
                new DocumentId(id),
                draw.kind(),
                draw.body(),
                new IssueDocument.Subject(UUID.randomUUID(), "/hazards/" + id, "堆放纱包"),
                new IssueDocument.Addressee(
                        "林婶面馆", null, null, null, new AreaPath("1."), AreaPath.EVERYWHERE, "990101"),
                new DocumentContent.Builder().build());
    }
}
