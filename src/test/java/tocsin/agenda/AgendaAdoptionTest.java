package tocsin.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.foundation.AreaPath;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Deadlines;

/** What is taken over from an old ledger. */
class AgendaAdoptionTest {
    @Test
    void whatWasLateAlreadyIsOverdueAtOnceAndItsLadderStartsOnTheNextWorkingDay() {
        try (var town = new AgendaTown()) {
            town.leader("罗建平", town.town, "2026-01-01");
            town.at("2026-09-30");
            var boiler = UUID.randomUUID();
            town.owe(adopted(town, boiler, "2026-03-02", "2026-10-08"));
            var item = town.get(Agenda.class).open(boiler).getFirst();
            assertThat(item.missedOn()).isEqualTo("2026-03-03");
            assertThat(item.howComputed().zh()).isEqualTo("补录自原台账（2026-09-30），原定期限 2026-03-02。");
            town.live("2026-09-30", "2026-10-10");
            assertThat(town.told(boiler))
                    .containsExactly("2026-09-30 DeadlineMissed", "2026-10-08 Reminded", "2026-10-10 OneLevelUp");
            assertThat(sentence(town, boiler, 0)).isEqualTo("锅炉查看补录时已逾期，原定期限 2026-03-02");
            assertThat(sentence(town, boiler, 1)).isEqualTo("提醒：锅炉查看已过期限（2026-03-02），仍未办结");
        }
    }

    @Test
    void whatIsNotLateYetIsWatchedAsUsual() {
        try (var town = new AgendaTown()) {
            town.at("2026-11-02");
            var boiler = UUID.randomUUID();
            town.owe(adopted(town, boiler, "2026-11-10", "2026-11-03"));
            town.live("2026-11-03", "2026-11-11");
            assertThat(town.told(boiler)).containsExactly("2026-11-06 Reminded", "2026-11-11 DeadlineMissed");
        }
    }

    private static Owe adopted(AgendaTown town, UUID boiler, String dueOn, String startsOn) {
        var plain = town.look(UUID.randomUUID(), boiler, dueOn, Owe.Owner.NOBODY_NAMED, town.village);
        var today = town.get(TownClock.class).today();
        return new Owe(
                plain.id(),
                plain.subject(),
                plain.kind(),
                plain.owner(),
                plain.duty(),
                plain.dutyArea(),
                plain.areaPath(),
                AreaPath.EVERYWHERE,
                town.get(Deadlines.class).takenOver(LocalDate.parse(dueOn), today),
                LocalDate.parse(startsOn),
                null);
    }

    private static String sentence(AgendaTown town, UUID boiler, int index) {
        return town.get(AgendaSentences.class)
                .tell(town.facts(boiler).get(index))
                .sentence()
                .zh();
    }
}
