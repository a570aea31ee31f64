package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tocsin.town.SentSheet;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** People of a county who record hazards one by one, in batches and from sheets, and remember what was acknowledged and what was not. */
final class Intake {
    private static final int LINES_OF_A_BATCH = 20;
    private static final int ROWS_OF_A_SHEET = 30;

    /** Long enough ago for every rung of the ladder to be due at once. */
    private static final Duration AGO = Duration.ofDays(60);

    private final Wanghuo county;
    private final Talk grid;
    private final Talk desk;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final List<SentSheet> sheets = new ArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean();
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Thread> people = new ArrayList<>();

    Intake(Wanghuo county, int port) {
        this.county = county;
        this.grid = Talk.stranger(port).signIn("chenli", Wanghuo.PASSWORD);
        this.desk = Talk.stranger(port).signIn("guqing", Wanghuo.PASSWORD);
    }

    /** Everybody begins, and goes on until {@link #rest}. */
    void begin() {
        open.set(true);
        people.clear();
        for (Runnable work : List.<Runnable>of(this::single, this::single, this::batch, this::sheet)) {
            people.add(Thread.ofPlatform().start(() -> {
                while (open.get() && answered(work)) {
                    pause();
                }
            }));
        }
    }

    /** Whoever gets no answer stops: what was under way is sent again later. */
    private boolean answered(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void single() {
        var id = Wanghuo.id().toString();
        unanswered.put(id, hazard());
        answered(id, grid.put("/api/hazards/" + id, unanswered.get(id)).status());
    }

    private void batch() {
        var bodies = new LinkedHashMap<String, String>();
        for (int n = 0; n < LINES_OF_A_BATCH; n++) {
            bodies.put(Wanghuo.id().toString(), hazard());
        }
        unanswered.putAll(bodies);
        var ids = List.copyOf(bodies.keySet());
        var answers = grid.batch(ids.stream()
                .map(id -> "{'put':'/api/hazards/" + id + "','body':" + bodies.get(id) + "}")
                .toList());
        if (answers.size() != ids.size()) {
            throw new IllegalStateException(answers.toString());
        }
        for (int n = 0; n < ids.size(); n++) {
            answered(ids.get(n), answers.get(n).status());
        }
    }

    private void answered(String id, int status) {
        if (status != 200) {
            throw new IllegalStateException("answered " + status);
        }
        acknowledged.add(id);
        unanswered.remove(id);
    }

    private void sheet() {
        var lines = new ArrayList<String>();
        lines.add("场所名称,区域,隐患描述,发现日期");
        for (int n = 0; n < ROWS_OF_A_SHEET; n++) {
            lines.add("林婶面馆,99010110100103,旧台账第 " + sent.incrementAndGet() + " 条,2026-03-02");
        }
        var sheet = SentSheet.of(desk, "hazards", lines.toArray(String[]::new));
        synchronized (sheets) {
            sheets.add(sheet);
        }
        sheet.written();
    }

    private String hazard() {
        return "{'premisesId':'" + county.noodleShop.value() + "','foundAt':'"
                + Instant.now().minus(AGO)
                + "','source':'PATROL','category':'EXITS','level':'GENERAL','description':'通道第 "
                + sent.incrementAndGet()
                + " 处堆放纱包'}";
    }

    /** Everybody puts the pen down. */
    void rest() throws InterruptedException {
        open.set(false);
        for (var person : people) {
            person.join();
        }
    }

    /** What got no answer is sent again, as a browser's outbox does; a sheet whose writing had begun goes on by itself. */
    void sendAgain() {
        unanswered.forEach((id, body) -> {
            var answer = grid.put("/api/hazards/" + id, body);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            answered(id, answer.status());
        });
        assertThat(unanswered).isEmpty();
        for (var sheet : sheets) {
            if (sheet.now().get("stage").asString().equals("CHECKED")) {
                desk.put(sheet.path() + "/writing", "{}");
            }
            assertThat(sheet.now().get("stage").asString())
                    .as(() -> sheet.now().toString())
                    .isEqualTo("DONE");
        }
    }

    /** Records that people were told are there. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** How many hazards there must be, each once. */
    long expected() {
        return acknowledged.size() + (long) sheets.size() * ROWS_OF_A_SHEET;
    }

    /** What a ledger counts. */
    long counted() {
        return desk.get("/api/ledgers/hazards/rows?limit=1").number("/total");
    }
}
