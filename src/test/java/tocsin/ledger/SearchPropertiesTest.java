package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.TownClock;

/** Whatever a record is called: any two adjacent characters of it find it, for whoever may see it and for nobody else. */
class SearchPropertiesTest {
    private static final LedgerSearch SEARCH = new LedgerSearch(
            "kennels",
            "keeper",
            List.of("danger"),
            List.of("keeper"),
            List.of("place"),
            List.of("number"),
            Map.of("registers.Written", LedgerSearch.ID),
            false);

    private static TestDatabase database;
    private static DataSource source;
    private static SearchFollower follower;
    private static RecordSearch searches;

    @BeforeContainer
    static void prepare() {
        database = TestDatabase.create();
        source = LedgerTestRoom.oneConnection(database);
        KennelRegister.createTable(source);
        var rows = LedgerTestRoom.store(source);
        var ledgers = LedgerTestRoom.ledgers(rows);
        ledgers.add(KennelRegister.ledger());
        var store = new SearchStore(JdbcClient.create(source), new TownClock());
        var declared = LedgerTestRoom.only(LedgerSearch.class, SEARCH);
        follower = new SearchFollower(declared, ledgers, store);
        searches = new RecordSearch(declared, ledgers, store, rows);
    }

    @AfterContainer
    static void drop() {
        database.close();
    }

    @Property(tries = 60)
    void anyTwoAdjacentCharactersFindARecordInsideItsScopeAndNeverOutside(
            @ForAll("names") String name, @ForAll("areas") String area, @ForAll("areas") String reader) {
        var id = write(name, area);
        boolean mine = area.startsWith(reader);
        for (int at = 0; at + 2 <= name.length(); at++) {
            var pair = name.substring(at, at + 2);
            if (pair.indexOf(' ') < 0 && !splitsACharacter(pair)) {
                // The best hits only are given, so the whole name narrows the search to this record.
                assertThat(finds(pair + " " + name, id, reader))
                        .as("%s of %s", pair, name)
                        .isEqualTo(mine);
            }
        }
        assertThat(finds(name, id, "9.")).isFalse();
        retire(id);
        assertThat(finds(name, id, area)).isFalse();
    }

    @Property(tries = 40)
    void initialsAndFullPinyinFindWhatIsWrittenInCharacters(@ForAll("chinese") String name) {
        var id = write(name, "1.2.");
        for (var syllables : Pinyin.readings(name)) {
            var initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
            assertThat(finds(initials + " " + name, id, "1."))
                    .as(name + initials)
                    .isTrue();
            IntStream.range(0, syllables.size() - 1)
                    .mapToObj(at -> syllables.get(at) + syllables.get(at + 1))
                    .forEach(two -> assertThat(finds(two + " " + name, id, "1."))
                            .as(name + two)
                            .isTrue());
        }
        retire(id);
    }

    private static boolean splitsACharacter(String pair) {
        return Character.isLowSurrogate(pair.charAt(0)) || Character.isHighSurrogate(pair.charAt(1));
    }

    private static boolean finds(String typed, UUID id, String area) {
        Actor by = LedgerTestRoom.reader(area);
        return searches.find(typed, by).groups().stream()
                .flatMap(group -> group.hits().stream())
                .anyMatch(hit -> hit.id().equals(id));
    }

    private static UUID write(String name, String area) {
        var id = UUID.randomUUID();
        KennelRegister.insert(
                source, id, new AreaPath(area), AreaPath.EVERYWHERE, CanonicalJson.write(Map.of("keeper", name)));
        tell(id);
        return id;
    }

    private static void retire(UUID id) {
        JdbcClient.create(source)
                .sql("delete from kennels.record where id = :id")
                .param("id", id)
                .update();
        tell(id);
    }

    private static void tell(UUID id) {
        follower.follow(List.of(new JournalEntry(
                "1",
                1,
                new TownClock().instant(),
                Actor.CLOCK.id(),
                null,
                "registers.Written",
                id,
                AreaPath.EVERYWHERE,
                "{}")));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("林嫂面馆婶望火县永兴社区单重长乐银行东风路幸福里")
                .withChars("abcKTV0123-_%\\'（）· ")
                .ofMinLength(2)
                .ofMaxLength(14)
                .map(String::strip)
                .filter(name -> name.length() >= 2);
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.strings()
                .withChars("林嫂面馆婶望火县永兴社区单重长乐银行东风路幸福里吕绿")
                .ofMinLength(2)
                .ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> areas() {
        return Arbitraries.of("1.", "1.2.", "1.2.3.", "1.20.", "2.", "2.1.");
    }
}
