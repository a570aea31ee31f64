package tocsin.analytics;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tocsin.agenda.AgendaSweep;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Followers;
import tocsin.foundation.Scope;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.hazards.AdoptHazard;
import tocsin.hazards.Adoptions;
import tocsin.hazards.HazardActs;
import tocsin.hazards.HazardId;
import tocsin.hazards.HazardLevel;
import tocsin.hazards.RecordHazard;
import tocsin.organization.AreaId;
import tocsin.organization.AreaLevel;
import tocsin.organization.AreaView;
import tocsin.organization.Areas;
import tocsin.organization.RecordArea;
import tocsin.organization.SectorView;
import tocsin.organization.Sectors;
import tocsin.premises.PremisesId;
import tocsin.premises.PremisesRegister;
import tocsin.premises.RecordPremises;

/** A county with an old ledger of two years taken over, and some hazards of its own that came back. */
final class SituationCounty {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Random CHANCE = new Random(20261124);

    private final ApplicationContext rooms;
    final AreaView county;
    final AreaView town;
    final AreaView otherTown;
    final AreaView grid;
    final SectorView fire;
    final SectorView schools;
    private final List<PremisesId> premises = new ArrayList<>();
    private final Map<PremisesId, HazardId> closed = new HashMap<>();

    SituationCounty(ApplicationContext rooms) {
        this.rooms = rooms;
        county = area("990101", "望火县", AreaLevel.COUNTY, null);
        town = area("990101100", "望火镇", AreaLevel.TOWN, "990101");
        otherTown = area("990101101", "石笕镇", AreaLevel.TOWN, "990101");
        var village = area("990101100201", "永兴社区", AreaLevel.VILLAGE, "990101100");
        grid = area("990101100201001", "永兴社区1网格", AreaLevel.GRID, "990101100201");
        var sectors = rooms.getBean(Sectors.class);
        fire = sectors.record(UUID.randomUUID(), "FIRE", Text.of("消防", "Fire"), null, Actor.INSTALLATION);
        schools = sectors.record(UUID.randomUUID(), "SCHOOLS", Text.of("学校", "Schools"), null, Actor.INSTALLATION);
        for (var place : List.of(grid, village, town, otherTown, otherTown)) {
            open(place, fire);
            open(place, schools);
        }
    }

    private AreaView area(String code, String name, AreaLevel level, @Nullable String parent) {
        return rooms.getBean(Areas.class)
                .record(
                        new RecordArea(new AreaId(UuidCreator.getTimeOrderedEpoch()), code, name, level, parent, null),
                        Actor.INSTALLATION);
    }

    private void open(AreaView where, SectorView sector) {
        var id = new PremisesId(UuidCreator.getTimeOrderedEpoch());
        var name = "林姨面馆" + premises.size();
        rooms.getBean(PremisesRegister.class)
                .record(
                        id,
                        new RecordPremises(
                                name,
                                null,
                                where.id(),
                                sector.id(),
                                name + "门前1号",
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                true),
                        Actor.INSTALLATION);
        premises.add(id);
    }

    /** Two years of an old ledger, taken over today: closed, open, open past the deadline. */
    void takeOverAnOldLedger(int count) {
        var rows = new ArrayList<AdoptHazard>();
        for (int row = 1; row <= count; row++) {
            var foundOn = TODAY.minusDays(CHANCE.nextInt(700));
            var closedOn = foundOn.plusDays(CHANCE.nextInt(200));
            boolean isClosed = closedOn.isBefore(TODAY);
            var id = new HazardId(UuidCreator.getTimeOrderedEpoch());
            var at = premises.get(row % premises.size());
            if (isClosed) {
                closed.put(at, id);
            }
            rows.add(new AdoptHazard(
                    id,
                    "old/" + row,
                    "old-ledger.xlsx",
                    row,
                    at,
                    noon(foundOn),
                    "EXITS",
                    "疏散通道堆物",
                    null,
                    CHANCE.nextInt(5) == 0 ? HazardLevel.MAJOR : HazardLevel.GENERAL,
                    CHANCE.nextInt(4) == 0 ? null : foundOn.plusDays(15),
                    isClosed ? noon(closedOn) : null,
                    null));
        }
        rooms.getBean(Adoptions.class).adopt(rows, Actor.INSTALLATION);
    }

    /** Hazards found today, every other one the same again as a closed one. */
    void findHazards(int count) {
        for (int n = 0; n < count; n++) {
            var at = premises.get(n % premises.size());
            var relapseOf = n % 2 == 0 ? closed.get(at) : null;
            var found = new RecordHazard(
                    at,
                    noon(TODAY).minusSeconds(3600),
                    "PATROL",
                    "EXITS",
                    "疏散通道又堆物",
                    null,
                    HazardLevel.GENERAL,
                    null,
                    null,
                    List.of(),
                    relapseOf,
                    null);
            rooms.getBean(HazardActs.class)
                    .give(new HazardId(UuidCreator.getTimeOrderedEpoch()), found, Actor.INSTALLATION);
        }
    }

    /** The sweep says what is late and the figures count it. */
    void settle() {
        rooms.getBean(AgendaSweep.class).run();
        rooms.getBean(Followers.class).catchUp();
    }

    boolean figuresAgree() {
        return rooms.getBean(VerifyFigures.class).run(difference -> {}).agrees();
    }

    /** Somebody whose posts allow everything to be read in these parts. */
    static Actor reader(Scope.Part... parts) {
        var permissions = Set.of("figures.read", "hazards.read", "organization.read");
        return new Actor(
                UUID.randomUUID(),
                "顾清",
                null,
                List.of(parts).stream()
                        .map(part -> new Actor.Grant(null, "科长", permissions, part))
                        .toList());
    }

    Actor ofTheCounty() {
        return reader(new Scope.Part(county.path(), AreaPath.EVERYWHERE));
    }

    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(TownClock.ZONE).toInstant();
    }

    static Map<String, List<String>> asked(Map<String, String> filter) {
        return filter.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
