package tocsin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.organization.AreaLevel;
import tocsin.organization.Duties;
import tocsin.organization.EndTerm;

/** What lies on whose desk. */
class DeskTest {
    private AgendaTown town;
    private Actor secretary;
    private Actor mayor;
    private Actor magistrate;

    @BeforeEach
    void open() {
        town = new AgendaTown();
        secretary = town.leader("苗巧云", town.village, "2026-01-01");
        mayor = town.leader("罗建平", town.town, "2026-01-01");
        magistrate = town.leader("江以宁", town.county, "2026-01-01");
        town.at("2026-11-02");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatNobodyIsNamedForIsTheDutyHoldersOwn() {
        town.owe("2026-11-10");
        assertThat(desk(secretary).counts()).isEqualTo(new AgendaController.Counts(1, 1, 0, 0, 0));
        assertThat(desk(mayor).items()).isEmpty();
    }

    @Test
    void whatAPersonOwesIsThatPersonsOwnAndTheDutyHolderFollowsItUp() {
        var worker = town.person("陈莉");
        town.owe("2026-11-10", Owe.Owner.person(worker.id()));
        assertThat(desk(worker).counts()).isEqualTo(new AgendaController.Counts(1, 1, 0, 0, 0));
        assertThat(desk(secretary).counts()).isEqualTo(new AgendaController.Counts(1, 0, 1, 0, 0));
    }

    @Test
    void whatAUnitOwesIsFollowedUpByItsTrackerAndTheDutyHolder() {
        var tracker = town.person("陈莉");
        town.owe("2026-11-10", Owe.Owner.organization(null, tracker.id()));
        var page = desk(tracker);
        assertThat(page.counts().supervised()).isEqualTo(1);
        assertThat(page.items().getFirst().verb().zh()).isEqualTo("督促");
        assertThat(desk(secretary).counts().supervised()).isEqualTo(1);
    }

    @Test
    void whatCameUpIsSupervisedByEveryLevelItReachedAndStaysWithItsOwner() {
        town.owe("2026-11-03");
        town.live("2026-11-04", "2026-11-05");
        assertThat(desk(secretary).counts()).isEqualTo(new AgendaController.Counts(1, 1, 0, 1, 0));
        assertThat(desk(mayor).counts()).isEqualTo(new AgendaController.Counts(1, 0, 1, 1, 0));
        assertThat(desk(magistrate).items()).isEmpty();
        town.live("2026-11-06", "2026-11-10");
        assertThat(desk(magistrate).counts().supervised()).isEqualTo(1);
        assertThat(desk(mayor).counts().supervised()).isEqualTo(1);
    }

    @Test
    void aStrangerSeesNothing() {
        town.owe("2026-11-03");
        town.live("2026-11-04", "2026-11-10");
        assertThat(desk(town.person("过路人")).counts()).isEqualTo(new AgendaController.Counts(0, 0, 0, 0, 0));
    }

    @Test
    void whoNoLongerHoldsTheDutyNoLongerSeesIt() {
        town.owe("2026-11-10");
        assertThat(desk(secretary).items()).hasSize(1);
        town.get(Duties.class).end(duty(secretary), new EndTerm(LocalDate.of(2026, 11, 2), 1), Actor.INSTALLATION);
        assertThat(desk(secretary).items()).isEmpty();
    }

    @Test
    void aRowSaysWhatItIsWhereItStandsAndWhereItGoesNext() {
        var boiler = town.owe("2026-11-04");
        var item = desk(secretary).items().getFirst();
        assertThat(item.title()).isEqualTo("三号锅炉");
        assertThat(item.subject().url()).isEqualTo("/boilers/" + boiler);
        assertThat(item.action().url()).isEqualTo("/boilers/" + boiler + "?act=look");
        assertThat(item.state()).isEqualTo(AgendaItemView.Clock.RUNNING);
        assertThat(item.tiers()).containsExactly(AreaLevel.GRID, AreaLevel.VILLAGE, AreaLevel.TOWN, AreaLevel.COUNTY);
        assertThat(item.tier()).isEqualTo(new AgendaController.Tier(AreaLevel.VILLAGE, "永兴社区"));
        assertThat(item.next()).isEqualTo(new AgendaController.Next(LocalDate.of(2026, 11, 6), "望火镇", false));
        assertThat(controller()
                        .page("all", null, Locale.ENGLISH, secretary)
                        .items()
                        .getFirst()
                        .title())
                .isEqualTo("Boiler three");
    }

    @Test
    void theSoonestDueComesFirstAndAnAreaNarrowsTheDesk() {
        town.owe("2026-11-20");
        town.owe("2026-11-04");
        assertThat(desk(secretary).items())
                .extracting(item -> String.valueOf(item.dueOn()))
                .containsExactly("2026-11-04", "2026-11-20");
        assertThat(desk(secretary).counts().withinThree()).isEqualTo(1);
        assertThat(controller()
                        .page("all", town.town.id(), Locale.ENGLISH, secretary)
                        .items())
                .hasSize(2);
        var elsewhere = town.anotherTown("石笕镇");
        assertThat(controller()
                        .page("all", elsewhere.id(), Locale.ENGLISH, secretary)
                        .items())
                .isEmpty();
    }

    @Test
    void aViewThatDoesNotExistIsRefusedAndTheKnownOnesAreNamed() {
        assertThatThrownBy(() -> controller().page("yours", null, Locale.ENGLISH, secretary))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("supervised");
    }

    private AgendaController.Page desk(Actor reader) {
        var page = controller().page("all", null, Locale.SIMPLIFIED_CHINESE, reader);
        for (var view : List.of("mine", "supervised")) {
            var part = controller().page(view, null, Locale.SIMPLIFIED_CHINESE, reader);
            assertThat(part.items()).hasSize((int)
                    (view.equals("mine") ? page.counts().mine() : page.counts().supervised()));
        }
        return page;
    }

    private UUID duty(Actor holder) {
        return town.sql()
                .sql("select id from organization.duty where person_id = :person")
                .param("person", holder.id())
                .query(UUID.class)
                .single();
    }

    private AgendaController controller() {
        return town.get(AgendaController.class);
    }
}
