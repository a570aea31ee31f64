package tocsin.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.access.Actors;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Proposals;
import tocsin.rulebook.ProposeEdition;
import tocsin.rulebook.Rulebook;

/** The county's own numbers: one edition approved and in force, another waiting for a second person, one compared with the official text. */
@Component
record CountyRules(Proposals proposals, Rulebook rulebook, Actors actors) {
    private static final String APPROVED = "hazards/resumption-deadline";
    private static final String WAITING = "hazards/handling-deadline";
    private static final String COMPARED = "hazards/look-back";

    /** Plans it among everything else. */
    void plan(Telling telling, CountyStory.Cast cast) {
        var chance = new Chance(83);
        var last = TownClock.day(cast.until());
        telling.later(
                DayTime.at(last.minusDays(96), 10, 0), () -> telling.apart(() -> approved(telling, cast, chance)));
        telling.later(DayTime.at(last.minusDays(3), 15, 0), () -> telling.apart(() -> proposed(telling, cast, chance)));
        telling.later(
                DayTime.at(last.minusDays(61), 15, 0), () -> telling.apart(() -> compared(telling, cast, chance)));
    }

    private UUID approved(Telling telling, CountyStory.Cast cast, Chance chance) {
        var from = TownClock.day(telling.now()).plusDays(20);
        var id = propose(telling, cast, chance, edition(APPROVED, from, "望消安办〔2026〕17号", "复产验收提前一天，少让企业等。"));
        proposals.approve(id, actors.of(cast.staff().countyDeputy()));
        return id;
    }

    private UUID proposed(Telling telling, CountyStory.Cast cast, Chance chance) {
        var next = TownClock.day(telling.now()).plusMonths(2).withDayOfMonth(1);
        return propose(telling, cast, chance, edition(WAITING, next, "望消安办〔2026〕29号", "镇街整改通知书两个工作日内下达。"));
    }

    private UUID propose(Telling telling, CountyStory.Cast cast, Chance chance, ProposeEdition edition) {
        var id = chance.id(telling.now().toEpochMilli());
        proposals.propose(id, edition, actors.of(cast.staff().countyClerk()));
        return id;
    }

    private static ProposeEdition edition(String rule, LocalDate from, String act, String note) {
        return new ProposeEdition(
                rule,
                CountyGround.COUNTY_CODE,
                from,
                act,
                null,
                note,
                Map.of("/workingDays", BigDecimal.valueOf(2)),
                null);
    }

    private UUID compared(Telling telling, CountyStory.Cast cast, Chance chance) {
        var id = chance.id(telling.now().toEpochMilli());
        var edition = rulebook.list(COMPARED, Map.class).getFirst().ref();
        proposals.confirm(edition, id, "省安委办汇编本第一百一十二页", actors.of(cast.staff().countyClerk()));
        return id;
    }
}
