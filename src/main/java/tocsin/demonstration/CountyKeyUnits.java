package tocsin.demonstration;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.premises.ConfirmKeyUnit;
import tocsin.premises.FileKeyUnits;
import tocsin.premises.KeyUnits;
import tocsin.premises.PremisesRegister;
import tocsin.premises.RecordRegisterCount;
import tocsin.premises.RegisterCounts;
import tocsin.premises.RegisterKind;

/** Key units from candidate to the filed list, and what other registers count. */
@Component
record CountyKeyUnits(KeyUnits keyUnits, PremisesRegister register, RegisterCounts counts) {
    private static final String CANDIDATE = "KEY_UNIT_CANDIDATE";
    private static final int CONFIRMED_AT_MOST = 60;

    /** Most of the candidates are confirmed; the rest still wait for somebody to decide. */
    int confirm(CountyStory.Cast cast, Telling telling) {
        var today = TownClock.day(telling.now());
        var categories = register.categories(
                cast.places().stream().map(place -> place.id().value()).toList());
        var candidates = cast.places().stream()
                .filter(place ->
                        categories.getOrDefault(place.id().value(), List.of()).contains(CANDIDATE))
                .toList();
        var confirmed = candidates.stream()
                .limit(Math.min(CONFIRMED_AT_MOST, candidates.size() * 4L / 5))
                .toList();
        for (var place : confirmed) {
            keyUnits.confirm(
                    place.id(), telling.next(), new ConfirmKeyUnit(today, "望火县消防安全重点单位界定会议纪要"), Actor.INSTALLATION);
        }
        return confirmed.size();
    }

    /** The year's list goes to the government; the registers' counts of the new year are entered the same day. */
    int file(CountyStory.Cast cast, Telling telling) {
        var today = TownClock.day(telling.now());
        var county = cast.ground().county().id();
        keyUnits.file(telling.next(), new FileKeyUnits(county, today.getYear(), today, "望火县人民政府"), Actor.INSTALLATION);
        int places = cast.places().size();
        for (var kind : RegisterKind.values()) {
            counts.record(
                    telling.next(),
                    new RecordRegisterCount(county, kind, today, counted(kind, places), "望火县市场监督管理局登记数"),
                    Actor.INSTALLATION);
        }
        return RegisterKind.values().length;
    }

    private static int counted(RegisterKind kind, int places) {
        return switch (kind) {
            case MARKET_ENTITIES -> places * 5 / 4;
            case INDUSTRIAL_ENTERPRISES -> places / 5;
            case INDIVIDUAL_BUSINESSES -> places * 4 / 5;
        };
    }
}
