package tocsin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.agenda.AgendaItemView;
import tocsin.agenda.AgendaTown;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.Problem;

/** Timelines and what changed, for those who may read and for nobody else. */
class TimelineControllerTest {
    private AgendaTown town;
    private Actor clerk;

    /** A fact that no room tells. */
    record Repainted(String colour) {}

    @BeforeEach
    void open() {
        town = new AgendaTown();
        clerk = town.reader("顾清", town.county);
        town.at("2026-11-02");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aTimelineReadsAsSentencesNewestFirstAndPagesOn() {
        var boiler = town.owe("2026-11-03");
        town.live("2026-11-03", "2026-11-12");
        var first = timelines().page(boiler, null, 2, clerk);
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.entries())
                .extracting(line -> line.sentence().zh())
                .first()
                .asString()
                .startsWith("锅炉查看升级至");
        assertThat(first.entries().getFirst().by()).isEqualTo("system");
        assertThat(first.entries().getFirst().category()).isEqualTo("agenda");
        var second = timelines().page(boiler, first.next(), 2, clerk);
        assertThat(second.entries()).extracting(TimelineLine::kind).last().isEqualTo("agenda.DeadlineMissed");
        assertThat(second.entries().getLast().due())
                .isEqualTo(new TimelineLine.Due(LocalDate.of(2026, 11, 3), AgendaItemView.Clock.RUNNING, null));
        assertThat(second.next()).isNull();
    }

    @Test
    void aFactThatNoRoomTellsIsStillShownWithWhoDidIt() {
        var boiler = town.owe("2026-11-10");
        paint(boiler);
        var line = timelines().page(boiler, null, 20, clerk).entries().getFirst();
        assertThat(line.kind()).isEqualTo("notices.Repainted");
        assertThat(line.sentence().zh()).isEqualTo("notices.Repainted");
        assertThat(line.by()).isEqualTo(new TimelineLine.Person(clerk.id(), "顾清", "科员"));
    }

    @Test
    void whoMayNotReadTheRecordIsToldThatThereIsNone() {
        var boiler = town.owe("2026-11-10");
        var elsewhere = town.reader("别处", town.anotherTown("石笕镇"));
        for (var reader : List.of(elsewhere, town.person("过路人"))) {
            assertThatThrownBy(() -> timelines().page(boiler, null, 20, reader))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("not-found");
        }
        assertThatThrownBy(() -> timelines().page(UUID.randomUUID(), null, 20, clerk))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatChangedIsToldFromTheLastLookOnAndNeverFromOutsideTheReadersArea() {
        var boiler = town.owe("2026-11-03");
        town.live("2026-11-03", "2026-11-04");
        var page = changes().page(null, clerk);
        assertThat(page.since()).isNull();
        assertThat(page.counts()).isEqualTo(new ChangeController.Counts(0, 0, 1, 0));
        assertThat(page.entries()).extracting(TimelineLine::kind).containsExactly("agenda.DeadlineMissed");
        assertThat(page.entries().getFirst().subject())
                .isEqualTo(new TimelineLine.Subject("boiler", boiler, "/boilers/" + boiler));
        assertThat(changes()
                        .page(null, town.reader("别处", town.anotherTown("石笕镇")))
                        .entries())
                .isEmpty();
        assertThat(changes().page(null, town.person("过路人")).entries()).isEmpty();

        changes().seen(new ChangeController.Seen(page.entries().getFirst().position()), clerk);
        assertThat(changes().page(null, clerk).entries()).isEmpty();
        assertThat(changes().page(null, clerk).since()).isNotNull();
        town.live("2026-11-05", "2026-11-05");
        assertThat(changes().page(null, clerk).entries())
                .extracting(TimelineLine::kind)
                .containsExactly("agenda.OneLevelUp");
        assertThat(changes().page(town.village.id(), clerk).entries()).hasSize(1);
    }

    @Test
    void whoNeverLookedIsToldWhatHappenedSinceYesterdayOnly() {
        town.owe("2026-11-03");
        town.live("2026-11-03", "2026-11-04");
        town.at("2026-11-06");
        assertThat(changes().page(null, clerk).entries()).isEmpty();
    }

    private void paint(UUID boiler) {
        var fact = Fact.of(new Repainted("red"), boiler, AreaPath.EVERYWHERE, new byte[32]);
        town.inTransaction(() -> town.get(Journal.class).record(fact, clerk));
    }

    private TimelineController timelines() {
        return town.get(TimelineController.class);
    }

    private ChangeController changes() {
        return town.get(ChangeController.class);
    }
}
