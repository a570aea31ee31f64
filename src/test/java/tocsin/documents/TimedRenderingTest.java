package tocsin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Problem;

/** A template that does not come to an end is refused, and holds up other trials only as long as it lasts. */
class TimedRenderingTest {
    private static final byte[] PAPER = {1, 2, 3};

    private final TimedRendering timed = new TimedRendering(1);
    private final CountDownLatch end = new CountDownLatch(1);

    private byte[] endless() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return PAPER;
    }

    @Test
    void whatIsDoneInTimeIsGiven() {
        assertThat(timed.of(() -> PAPER)).isEqualTo(PAPER);
    }

    @Test
    void whatTakesTooLongIsRefusedAndATrialBesideTwoOfThoseToo() throws InterruptedException {
        refused(this::endless, DocumentProblem.TEMPLATE_SLOW);
        refused(this::endless, DocumentProblem.TEMPLATE_SLOW);
        refused(() -> PAPER, DocumentProblem.TRIALS_BUSY);
        end.countDown();
        for (int tries = 0; tries < 100; tries++) {
            try {
                assertThat(timed.of(() -> PAPER)).isEqualTo(PAPER);
                return;
            } catch (Problem busy) {
                Thread.sleep(50);
            }
        }
        assertThat(timed.of(() -> PAPER)).isEqualTo(PAPER);
    }

    @Test
    void whatATemplateLacksIsSaidAsItIs() {
        refused(
                () -> {
                    throw DocumentProblem.TRIALS_BUSY.with();
                },
                DocumentProblem.TRIALS_BUSY);
    }

    private void refused(Supplier<byte[]> rendering, DocumentProblem why) {
        assertThatThrownBy(() -> timed.of(rendering))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(why));
    }
}
