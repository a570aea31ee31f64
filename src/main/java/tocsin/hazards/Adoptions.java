package tocsin.hazards;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.TownClock;
import tocsin.premises.PremisesRegister;
import tocsin.premises.PremisesView;
import tocsin.rulebook.WorkingCalendar;

/**
 * Taking over old ledgers (补录). It records what the source says: no proof is asked, no order made, no paper numbered. What is open enters
 * with the source's deadline and its ladder begins on the next working day.
 */
@Service
public class Adoptions {
    private final HazardStore store;
    private final HazardRecorder recorder;
    private final PremisesRegister premises;
    private final WorkingCalendar calendar;
    private final TownClock clock;

    Adoptions(
            HazardStore store,
            HazardRecorder recorder,
            PremisesRegister premises,
            WorkingCalendar calendar,
            TownClock clock) {
        this.store = store;
        this.recorder = recorder;
        this.premises = premises;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Takes over rows, all or none; a row whose key was taken over before is passed over.
     *
     * @return how many were new
     */
    @Transactional
    public int adopt(List<AdoptHazard> rows, Actor by) {
        var known = new HashSet<>(
                store.adoptedKeys(rows.stream().map(AdoptHazard::key).toList()));
        var fresh = rows.stream().filter(row -> known.add(row.key())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var places = premises.list(
                fresh.stream().map(row -> row.premisesId().value()).distinct().toList());
        var numbers = new HazardNumbers(store, fresh.stream().map(row -> TownClock.day(row.foundAt())));
        var adopted = new ArrayList<Hazard>();
        for (var row : fresh) {
            var place = places.get(row.premisesId().value());
            if (place == null) {
                throw FoundationProblem.NOT_FOUND.with(row.premisesId().value()).at("/premisesId");
            }
            by.require(HazardPermission.ADOPT, place.areaPath(), place.sectorPath());
            adopted.add(described(row, place, numbers, by));
        }
        recorder.adopted(adopted, calendar.nextWorkingDay(clock.today()), by);
        return adopted.size();
    }

    /** Keys of rows that were taken over already. */
    public java.util.Set<String> known(List<String> keys) {
        return new HashSet<>(store.adoptedKeys(keys));
    }

    /** Hazards on file under these numbers of ours, by number. */
    Map<String, Hazard> onFile(List<String> numbers) {
        return store.numbered(numbers).stream()
                .collect(java.util.stream.Collectors.toMap(Hazard::number, hazard -> hazard));
    }

    private Hazard described(AdoptHazard row, PremisesView place, HazardNumbers numbers, Actor by) {
        var foundOn = TownClock.day(row.foundAt());
        boolean open = row.closedAt() == null;
        return new Hazard(
                row.id(),
                numbers.next(foundOn),
                Hazard.Place.of(place, place.sectorId(), place.sectorPath()),
                finding(row, foundOn, by),
                row.level(),
                row.level() == HazardLevel.MAJOR
                        ? new MajorBasis(MajorBasis.Regime.FIRE, row.file(), "OLD_LEDGER")
                        : null,
                judge(row, by),
                null,
                open ? (row.dueOn() == null ? HazardStatus.RECORDED : HazardStatus.ORDERED) : HazardStatus.CLOSED,
                row.dueOn(),
                row.closedAt() == null ? null : TownClock.day(row.closedAt()),
                null,
                new Hazard.Source(
                        row.file(),
                        row.row(),
                        row.key(),
                        row.said().finder(),
                        row.said().measure(),
                        row.said().responsible()),
                HazardCourse.NONE,
                1);
    }

    private static Finding finding(AdoptHazard row, LocalDate foundOn, Actor by) {
        return new Finding(
                row.foundAt().truncatedTo(ChronoUnit.MILLIS),
                foundOn,
                row.said().person() == null ? by.id() : row.said().person(),
                null,
                "OLD_LEDGER",
                row.category(),
                row.description().strip(),
                null,
                Hazards.typed(row.spot()),
                row.reference(),
                List.of(),
                List.of());
    }

    private static @Nullable UUID judge(AdoptHazard row, Actor by) {
        return row.level() == HazardLevel.MAJOR ? by.id() : null;
    }
}
