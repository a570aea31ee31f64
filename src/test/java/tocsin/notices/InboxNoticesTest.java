package tocsin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.agenda.AgendaTown;
import tocsin.agenda.Owe;
import tocsin.foundation.Actor;
import tocsin.foundation.Followers;
import tocsin.rulebook.Deadlines;

/** Who is told what when a deadline nears, is missed, or goes up. */
class InboxNoticesTest {
    private AgendaTown town;
    private Actor secretary;
    private Actor mayor;
    private Actor worker;

    @BeforeEach
    void open() {
        town = new AgendaTown();
        secretary = town.leader("苗巧云", town.village, "2026-01-01");
        mayor = town.leader("罗建平", town.town, "2026-01-01");
        worker = town.person("陈莉");
        town.at("2026-11-02");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void ownerAndDutyHolderAreEachToldOnceOfEachFact() {
        town.owe("2026-11-10", Owe.Owner.person(worker.id()));
        town.live("2026-11-03", "2026-11-12");
        town.get(Followers.class).catchUp();
        town.get(Followers.class).catchUp();
        assertThat(inbox(worker).messages())
                .extracting(Message::kind)
                .containsExactly("agenda.OneLevelUp", "agenda.DeadlineMissed", "agenda.Reminded");
        assertThat(inbox(secretary).messages())
                .extracting(Message::kind)
                .containsExactly("agenda.DeadlineMissed", "agenda.Reminded");
        assertThat(inbox(mayor).messages()).extracting(Message::kind).containsExactly("agenda.OneLevelUp");
    }

    @Test
    void aMessageSaysWhatItIsAboutInBothLanguagesAndOpensIt() {
        var boiler = town.owe("2026-11-03", Owe.Owner.person(worker.id()));
        town.live("2026-11-03", "2026-11-04");
        town.get(Followers.class).catchUp();
        var message = inbox(worker).messages().getFirst();
        assertThat(message.sentence().zh()).isEqualTo("三号锅炉：锅炉查看逾期，期限为 2026-11-03");
        assertThat(message.sentence().en())
                .isEqualTo("Boiler three: Look at a boiler is overdue; it was due on 2026-11-03");
        assertThat(message.url()).isEqualTo("/boilers/" + boiler);
        assertThat(message.read()).isFalse();
    }

    @Test
    void readingMarksOnlyOnesOwnMessagesUpToAMoment() {
        town.owe("2026-11-10", Owe.Owner.person(worker.id()));
        town.live("2026-11-03", "2026-11-12");
        town.get(Followers.class).catchUp();
        town.get(Inbox.class).read(Instant.parse("2026-11-11T02:00:00Z"), null, worker);
        assertThat(inbox(worker).unread()).isEqualTo(1);
        assertThat(inbox(secretary).unread()).isEqualTo(2);
    }

    @Test
    void ofAHistoryToldAfterwardsEverybodyHasReadWhatCameUpToAMoment() {
        town.owe("2026-11-10", Owe.Owner.person(worker.id()));
        town.live("2026-11-03", "2026-11-12");
        town.get(Inbox.class)
                .readOnArrivalWhile(
                        Instant.parse("2026-11-11T02:00:00Z"),
                        () -> town.get(Followers.class).catchUp());
        assertThat(inbox(worker).messages())
                .extracting(Message::kind, Message::read)
                .containsExactly(
                        tuple("agenda.OneLevelUp", false),
                        tuple("agenda.DeadlineMissed", true),
                        tuple("agenda.Reminded", true));
        assertThat(inbox(mayor).unread()).isEqualTo(1);
        town.owe("2026-11-10", Owe.Owner.person(worker.id()));
        town.live("2026-11-13", "2026-11-13");
        town.get(Followers.class).catchUp();
        assertThat(inbox(worker).messages().getFirst().read()).isFalse();
    }

    @Test
    void aLateItemTakenOverIsToldByItsReminderAndNotOnTheDayOfTakingOver() {
        var plain = town.look(
                UUID.randomUUID(), UUID.randomUUID(), "2026-03-02", Owe.Owner.person(worker.id()), town.village);
        var deadline = town.get(Deadlines.class).takenOver(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 11, 2));
        town.owe(new Owe(
                plain.id(),
                plain.subject(),
                plain.kind(),
                plain.owner(),
                plain.duty(),
                plain.dutyArea(),
                plain.areaPath(),
                plain.sectorPath(),
                deadline,
                LocalDate.of(2026, 11, 3),
                null));
        town.get(Followers.class).catchUp();
        assertThat(inbox(worker).messages()).isEmpty();
        town.live("2026-11-03", "2026-11-03");
        town.get(Followers.class).catchUp();
        assertThat(inbox(worker).messages()).extracting(Message::kind).containsExactly("agenda.Reminded");
    }

    private Inbox.Page inbox(Actor reader) {
        return town.get(Inbox.class).of(InboxFilter.ALL, null, reader);
    }
}
