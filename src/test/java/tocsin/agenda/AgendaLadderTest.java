package tocsin.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;
import tocsin.house.Shows;
import tocsin.rulebook.Deadlines;

/** The ladder through weekends and holidays, by a record type that exists only as data. */
class AgendaLadderTest {
    private AgendaTown town;

    @BeforeEach
    void open() {
        town = new AgendaTown();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    @Shows("HAZ-10")
    void aDeadlineIsRemindedMissedAndRaisedEachOnceOnItsDay() {
        var leader = town.leader("罗建平", town.town, "2026-01-01");
        var magistrate = town.leader("江以宁", town.county, "2026-01-01");
        town.at("2026-09-18");
        var boiler = town.owe("2026-10-10");
        town.live("2026-09-19", "2026-11-20");
        assertThat(town.told(boiler))
                .containsExactly(
                        "2026-10-08 Reminded",
                        "2026-10-11 DeadlineMissed",
                        "2026-10-13 OneLevelUp",
                        "2026-10-16 OneLevelUp",
                        "2026-10-21 OneLevelUp");
        assertThat(up(boiler, 2).toPerson()).isEqualTo(leader.id());
        assertThat(up(boiler, 3).toPerson()).isEqualTo(magistrate.id());
        assertThat(up(boiler, 4).toArea()).isEqualTo(town.city.id().value());
        assertThat(up(boiler, 4).toPerson()).isNull();
    }

    @Test
    void theLastDayItselfIsStillInTime() {
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-03");
        town.atInstant(Instant.parse("2026-11-03T15:59:59.999Z"));
        assertThat(town.sweep()).isZero();
        assertThat(item(boiler).missedOn()).isNull();
        town.atInstant(Instant.parse("2026-11-03T16:00:00Z"));
        assertThat(town.sweep()).isEqualTo(1);
        assertThat(item(boiler).missedOn()).isEqualTo("2026-11-04");
    }

    @Test
    void aLimitInHoursIsMissedAtItsInstantAlsoOnAHoliday() {
        town.atInstant(Instant.parse("2026-10-01T01:00:00Z"));
        var boiler = UUID.randomUUID();
        var day = town.look(UUID.randomUUID(), boiler, "2026-10-02", Owe.Owner.NOBODY_NAMED, town.village);
        var deadline = town.get(Deadlines.class).hours(Instant.parse("2026-10-01T01:00:00Z"), 24, null);
        town.owe(new Owe(
                day.id(),
                day.subject(),
                day.kind(),
                day.owner(),
                day.duty(),
                day.dutyArea(),
                day.areaPath(),
                AreaPath.EVERYWHERE,
                deadline,
                null,
                null));
        town.atInstant(Instant.parse("2026-10-02T00:59:59Z"));
        assertThat(town.sweep()).isZero();
        town.atInstant(Instant.parse("2026-10-02T01:00:00Z"));
        assertThat(town.sweep()).isEqualTo(1);
        assertThat(town.told(boiler)).containsExactly("2026-10-02 DeadlineMissed");
        assertThat(item(boiler).next()).extracting(AgendaItemView.Next::on).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void aVacantLevelIsPassedOverAndTheSentenceSaysSo() {
        town.leader("江以宁", town.county, "2026-01-01");
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-03");
        assertThat(item(boiler).next())
                .isEqualTo(new AgendaItemView.Next(LocalDate.of(2026, 11, 5), town.county.id(), "望火县", "江以宁", true));
        town.live("2026-11-04", "2026-11-05");
        assertThat(up(boiler, 1).vacantPassed()).containsExactly(town.town.id().value());
        assertThat(sentence(boiler, 1))
                .isEqualTo(
                        Text.of(
                                "锅炉查看升级至望火县 · 分管负责人 江以宁（望火镇的分管负责人空缺，已越过）",
                                "Look at a boiler went up to 望火县 · leader in charge 江以宁 (passed over 望火镇, where nobody was leader in charge)"));
    }

    @Test
    void whereNobodyStandsAboveItStillGoesUpAndSaysThatTheDutyIsVacant() {
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-03");
        town.live("2026-11-04", "2026-11-05");
        assertThat(up(boiler, 1).toArea()).isEqualTo(town.town.id().value());
        assertThat(sentence(boiler, 1).zh()).isEqualTo("锅炉查看升级至望火镇，当日分管负责人空缺");
    }

    @Test
    void itGoesToWhoeverHoldsTheDutyOnThatDay() {
        var before = town.person("罗建平");
        town.assign(before, town.town, "2026-01-01", LocalDate.of(2026, 11, 5));
        var after = town.leader("苗巧云", town.town, "2026-11-05");
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-03");
        town.live("2026-11-04", "2026-11-05");
        assertThat(up(boiler, 1).toPerson()).isEqualTo(after.id());
    }

    @Test
    void aShortDeadlineIsNotRemindedOnItsFirstDay() {
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-04");
        town.live("2026-11-02", "2026-11-04");
        assertThat(town.told(boiler)).isEmpty();
    }

    @Test
    void afterAnOutageNoTwoLevelsAreClimbedAtOnce() {
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-03");
        town.at("2026-11-17");
        town.sweep();
        town.sweep();
        assertThat(town.told(boiler)).containsExactly("2026-11-17 DeadlineMissed");
        assertThat(item(boiler).missedOn()).isEqualTo("2026-11-04");
        town.live("2026-11-18", "2026-11-20");
        assertThat(town.told(boiler)).containsExactly("2026-11-17 DeadlineMissed", "2026-11-18 OneLevelUp");
    }

    @Test
    void whatIsDoneTakesNoFurtherStep() {
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-03");
        town.at("2026-11-04");
        town.sweep();
        settle(boiler);
        town.live("2026-11-05", "2026-11-20");
        assertThat(town.told(boiler)).containsExactly("2026-11-04 DeadlineMissed");
        assertThat(town.get(Agenda.class).open(boiler)).isEmpty();
        assertThat(town.get(Agenda.class).list(boiler))
                .singleElement()
                .satisfies(item -> assertThat(item.state()).isEqualTo(AgendaItemView.Clock.SETTLED));
    }

    @Test
    void aMovedDeadlineBeginsItsLadderAnew() {
        town.leader("罗建平", town.town, "2026-01-01");
        town.at("2026-11-02");
        var boiler = town.owe("2026-11-03");
        town.live("2026-11-04", "2026-11-05");
        var later = town.get(Deadlines.class).set(LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 5), null);
        town.inTransaction(() -> town.get(Agenda.class).move(boiler, AgendaTown.LOOK, later, Actor.INSTALLATION));
        assertThat(item(boiler).missedOn()).isNull();
        assertThat(item(boiler).tier().name()).isEqualTo("永兴社区");
        town.live("2026-11-06", "2026-11-13");
        assertThat(town.told(boiler))
                .containsExactly(
                        "2026-11-04 DeadlineMissed",
                        "2026-11-05 OneLevelUp",
                        "2026-11-10 Reminded",
                        "2026-11-13 DeadlineMissed");
    }

    @Test
    void theSameIdPutOnTheAgendaTwiceIsOneItem() {
        town.at("2026-11-02");
        var command =
                town.look(UUID.randomUUID(), UUID.randomUUID(), "2026-11-03", Owe.Owner.NOBODY_NAMED, town.village);
        town.owe(command);
        town.owe(command);
        assertThat(town.get(Agenda.class).open(command.subject().id())).hasSize(1);
    }

    private void settle(UUID boiler) {
        town.inTransaction(() -> assertThat(town.get(Agenda.class).settle(boiler, Actor.INSTALLATION, AgendaTown.LOOK))
                .isEqualTo(1));
    }

    private AgendaItemView item(UUID boiler) {
        return town.get(Agenda.class).open(boiler).getFirst();
    }

    private AgendaEvent.OneLevelUp up(UUID boiler, int index) {
        return (AgendaEvent.OneLevelUp) town.facts(boiler).get(index).as(AgendaEvent.class);
    }

    private Text sentence(UUID boiler, int index) {
        var fact = town.facts(boiler).get(index);
        return town.get(AgendaSentences.class).tell(fact).sentence();
    }
}
