package tocsin.rentals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.documents.Files;
import tocsin.documents.FilesOnRecords;
import tocsin.foundation.Actor;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.TownClock;
import tocsin.hazards.HazardPermission;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesPermission;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;
import tocsin.premises.RiskCount;
import tocsin.premises.RiskCounts;
import tocsin.premises.RiskGrade;
import tocsin.rulebook.Edition;
import tocsin.rulebook.Rulebook;

/** Rental houses judged by their conditions (出租房四色分级). */
@Service
public class RentalJudgements {
    private static final String RENTAL_HOUSING = "RENTAL_HOUSING";
    private static final Map<RiskGrade, String> MEASURES =
            Map.of(RiskGrade.YELLOW, "RENTAL_YELLOW", RiskGrade.ORANGE, "RENTAL_ORANGE", RiskGrade.RED, "RENTAL_RED");

    private final RentalJudgementStore store;
    private final Houses houses;
    private final Rulebook rulebook;
    private final RedHouses red;
    private final Pictures pictures;
    private final Telling telling;

    RentalJudgements(
            RentalJudgementStore store,
            Houses houses,
            Rulebook rulebook,
            RedHouses red,
            Pictures pictures,
            Telling telling) {
        this.store = store;
        this.houses = houses;
        this.rulebook = rulebook;
        this.red = red;
        this.pictures = pictures;
        this.telling = telling;
    }

    /** Where houses stand, and where their colour goes. */
    @Component
    record Houses(PremisesRegister register, RiskCounts counts, Areas areas) {
        boolean isRental(PremisesView house) {
            var id = house.id().value();
            return register.categories(List.of(id)).getOrDefault(id, List.of()).contains(RENTAL_HOUSING);
        }
    }

    /** Where pictures hang. */
    @Component("rentalPictures")
    record Pictures(FilesOnRecords onRecords) {
        void requireHangable(List<String> hashes, Actor by) {
            var wishes = hashes.stream()
                    .map(hash -> new FilesOnRecords.Wish(hash, by))
                    .toList();
            Files.refuseMissing(onRecords.refused(wishes).stream()
                    .map(FilesOnRecords.Wish::hash)
                    .toList());
        }
    }

    /** Once, when, and for the memory. */
    @Component("rentalTelling")
    record Telling(Receipts receipts, Journal journal, TownClock clock) {}

    /**
     * Judges a house. The colour follows by the rule in force at the place today; red opens a hazard, unless one stands open from before.
     *
     * @param id chosen by the client; a repeat changes nothing
     */
    @Transactional
    public void judge(PremisesId premises, UUID id, JudgeRental command, Actor by) {
        if (!telling.receipts().first(id, command)) {
            return;
        }
        var house = houses.register().get(premises);
        by.require(HazardPermission.RECORD, house.areaPath(), house.sectorPath());
        RentalProblem.NOT_A_RENTAL_HOUSE.unless(houses.isRental(house), house.name());
        var rule = rule(house);
        var answers = rule.values().requireWhole(command);
        pictures.requireHangable(command.pictures(), by);
        store.lock(house.id());
        var before = store.newest(house.id()).orElse(null);
        var outcome = rule.values().judge(answers);
        var hazard = outcome.grade() == RiskGrade.RED ? red.hazard(id, house, outcome, answers, before, by) : null;
        keep(id, house, command, rule, outcome, hazard, before, by);
    }

    private void keep(
            UUID id,
            PremisesView house,
            JudgeRental command,
            Edition<RentalRule> rule,
            RentalRule.Outcome outcome,
            @Nullable UUID hazard,
            @Nullable RentalJudgement before,
            Actor by) {
        var judgement = new RentalJudgement(
                id,
                house.id(),
                house.countyCode(),
                telling.clock().instant(),
                telling.clock().today(),
                by.id(),
                outcome.grade(),
                outcome.failed().size(),
                command.answers(),
                command.note() == null || command.note().isBlank()
                        ? null
                        : command.note().strip(),
                rule.ref().toString(),
                hazard);
        var salt = store.insert(judgement);
        pictures.onRecords()
                .hang(command.pictures().stream()
                        .map(hash ->
                                new FilesOnRecords.FileOnRecord(hash, house.id().value(), id))
                        .toList());
        var fact = new RentalEvent.Judged(
                id,
                before == null ? null : before.grade(),
                outcome.grade(),
                outcome.failed().size(),
                hazard);
        telling.journal()
                .record(Fact.of(fact, house.id().value(), house.areaPath(), RecordDigest.of(judgement, salt)), by);
        var measure = MEASURES.get(outcome.grade());
        var counts = measure == null ? List.<RiskCount>of() : List.of(new RiskCount(measure, 1, null));
        houses.counts().put(Map.of(house.id(), counts), Set.copyOf(MEASURES.values()), by);
    }

    /** The hazard under which a judgement put its house, when it made it red. */
    public Optional<UUID> hazardOf(UUID judgement) {
        return store.find(judgement).map(RentalJudgement::hazard);
    }

    /** The rule in force today where a house stands. */
    Edition<RentalRule> rule(PremisesView house) {
        var codes = houses.areas().trail(house.areaPath()).stream()
                .map(AreaView::code)
                .toList();
        return rulebook.inForce(
                RentalRule.NAME, RentalRule.class, telling.clock().today(), codes);
    }

    /** A house that somebody may read; 404 otherwise. */
    PremisesView read(PremisesId premises, Actor by) {
        var house = houses.register().get(premises);
        FoundationProblem.NOT_FOUND.unless(
                by.may(PremisesPermission.READ, house.areaPath(), house.sectorPath(), house.organizationId()),
                premises.value());
        return house;
    }

    boolean isRental(PremisesView house) {
        return houses.isRental(house);
    }
}
