package tocsin.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.access.AccountId;
import tocsin.access.Actors;
import tocsin.agenda.AgendaSweep;
import tocsin.documents.Files;
import tocsin.foundation.Actor;
import tocsin.foundation.DemonstrationMark;
import tocsin.foundation.Fact;
import tocsin.foundation.Followers;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.organization.AreaView;
import tocsin.organization.PersonId;

/** Fills an empty database with the county of Wanghuo, its story ending at a given moment. */
@Service
public class DemonstrationCounty {
    private static final int YEARS = 2;
    private static final int PICTURES = 9;

    private final CountyGround ground;
    private final CountyPeople people;
    private final CountyPremises premises;
    private final CountyStory story;
    private final Hall hall;

    DemonstrationCounty(
            CountyGround ground, CountyPeople people, CountyPremises premises, CountyStory story, Hall hall) {
        this.ground = ground;
        this.people = people;
        this.premises = premises;
        this.story = story;
        this.hall = hall;
    }

    /** What filling needs beside the story. */
    @org.springframework.stereotype.Component
    record Hall(
            Marking marking,
            FilledStore filled,
            Files files,
            AgendaSweep sweep,
            Followers followers,
            Actors actors,
            TransactionTemplate transaction) {}

    /** Says that what follows is invented: in the journal, and for every screen. */
    @org.springframework.stereotype.Component
    record Marking(DemonstrationMark mark, Journal journal) {
        void mark(AreaView county, Instant until) {
            var invented = new DemonstrationEvent.CountyInvented(until);
            mark.set(until);
            journal.record(
                    Fact.of(
                            invented,
                            county.id().value(),
                            county.path(),
                            RecordDigest.of(invented, county.id().value())),
                    Actor.INSTALLATION);
        }
    }

    /** How large, and from which seed. */
    public record Size(int premises, int hazards, long seed) {
        /** A county in full. */
        public static final Size FULL = new Size(20_000, 60_500, 119);

        /** As small as it can be with every kind of path in it: for tests. */
        public static final Size SMALL = new Size(600, 2_400, 119);
    }

    /** An account of the demonstration; the password is made for this database alone. */
    public record Account(Text role, String name, String account, String password) {}

    /** True when the county is here, whole. */
    public boolean isFilled() {
        return hall.filled().isFilled();
    }

    /**
     * What filling leaves for those who look.
     *
     * @param accounts one per role
     * @param lapses what went wrong in the story on purpose
     */
    public record Filled(List<Account> accounts, List<PlantedLapse> lapses) {}

    /**
     * Tells the whole story into an empty database.
     *
     * @param until the moment at which the story ends, UTC
     * @param progress told what is being done, in both languages
     */
    public Filled fill(Instant until, Size size, Consumer<Text> progress) {
        var filled = new ArrayList<Filled>();
        var leftOut = hall.filled().leaveOutIndexes();
        try {
            hall.followers()
                    .inWholeBatchesWhile(() -> hall.sweep().pausedWhile(() -> filled.add(told(until, size, progress))));
        } finally {
            makeIndexes(leftOut);
        }
        hall.filled().fill(until);
        return filled.getFirst();
    }

    /** An index made in one go costs a fraction of one that grows by half a million single entries; two are made at a time. */
    private void makeIndexes(List<String> leftOut) {
        try (var beside = new Beside(2)) {
            leftOut.forEach(making -> beside.begin(() -> hall.filled().makeIndex(making)));
            beside.await();
        }
    }

    private Filled told(Instant until, Size size, Consumer<Text> progress) {
        try (var beside = new Beside(1)) {
            return told(until, size, progress, beside);
        }
    }

    private Filled told(Instant until, Size size, Consumer<Text> progress, Beside beside) {
        var chance = new Chance(size.seed());
        var from = TownClock.day(until).minusYears(YEARS);
        var begin = DayTime.at(from, 8, 0);
        var accounts = new ArrayList<Account>();
        var lapses = new ArrayList<PlantedLapse>();
        TownClock.at(begin, () -> {
            var before = beside.begin(() -> pictures(false, begin));
            var after = beside.begin(() -> pictures(true, begin));
            progress.accept(Text.of("铺设区域、单位和人员", "laying areas, organizations and people"));
            var laid = hall.transaction().execute(status -> lay(chance, from, begin.toEpochMilli(), until));
            progress.accept(Text.of("登记场所 " + size.premises(), "registering premises: " + size.premises()));
            var places = hall.transaction().execute(status -> open(laid, size, chance, begin));
            var ids = logins(laid, places, chance, from);
            var opening = beside.begin(() -> opened(laid.staff(), ids, begin));
            progress.accept(Text.of("两年来的隐患 " + size.hazards(), "two years of hazards: " + size.hazards()));
            var cast = new CountyStory.Cast(
                    laid.ground(),
                    laid.staff(),
                    places,
                    Beside.get(before),
                    Beside.get(after),
                    reused(laid.staff().fireOfficers()),
                    chance,
                    until);
            lapses.addAll(story.tell(cast, size.hazards(), from));
            accounts.addAll(Beside.get(opening));
        });
        return new Filled(accounts, lapses);
    }

    /** Whoever signs in, the safety manager of a unit among them. */
    private List<AccountId> logins(Laid laid, List<CountyPremises.Place> places, Chance chance, LocalDate from) {
        people.unit(CountyPremises.sites(places).getFirst(), laid.ground(), laid.staff(), chance, from);
        return CountyPeople.accountIds(
                laid.staff(), chance, DayTime.at(from, 8, 0).toEpochMilli());
    }

    /** Passwords are slow to hash, and nobody in the story signs in. */
    private List<Account> opened(Staff staff, List<AccountId> ids, Instant begin) {
        var accounts = new ArrayList<Account>();
        TownClock.at(begin, () -> accounts.addAll(people.open(staff, ids)));
        return accounts;
    }

    private List<CountyPremises.Place> open(Laid laid, Size size, Chance chance, Instant begin) {
        return premises.open(laid.ground(), laid.staff(), size.premises(), chance, begin.toEpochMilli());
    }

    private record Laid(CountyGround.Ground ground, Staff staff) {}

    private Laid lay(Chance chance, LocalDate from, long bornAt, Instant until) {
        ground.laySectors(chance, bornAt);
        var laid = ground.lay(chance, bornAt);
        hall.marking().mark(laid.county(), until);
        return new Laid(laid, people.appoint(laid, chance, from, bornAt));
    }

    private List<String> pictures(boolean cleared, Instant begin) {
        var hashes = new ArrayList<String>();
        for (int variant = 0; variant < PICTURES; variant++) {
            var picture = CountyPictures.corridor(variant, cleared);
            var hash = Files.hash(picture);
            TownClock.at(begin, () -> hall.files().keep(hash, picture, Actor.INSTALLATION));
            hashes.add(hash);
        }
        return hashes;
    }

    /** A picture that people took, who pass it on among themselves: the same one is shown again and again. */
    private String reused(List<PersonId> officers) {
        var picture = CountyPictures.corridor(PICTURES, true);
        var hash = Files.hash(picture);
        officers.forEach(
                officer -> hall.files().keep(hash, picture, hall.actors().of(officer)));
        return hash;
    }
}
