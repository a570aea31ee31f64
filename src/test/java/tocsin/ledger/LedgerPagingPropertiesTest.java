package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Scope;

/** Whatever the order, the filter, the page's length and the reader's scope: the pages together hold each of his rows once, in one order. */
class LedgerPagingPropertiesTest {
    private static final List<String> AREAS = List.of("1.", "1.2.", "1.2.3.", "1.20.", "1.3.", "2.", "2.1.");
    private static final List<String> SECTORS = List.of("", "1.", "1.1.", "2.");
    private static final List<String> SORTS = List.of(
            "number",
            "-number",
            "keeper",
            "-keeper",
            "danger",
            "-danger",
            "dogs",
            "-dogs",
            "registeredOn",
            "-registeredOn",
            "inspectedAt",
            "-inspectedAt");
    private static TestDatabase database;
    private static Ledgers ledgers;
    private static LedgerStore store;
    private static List<Kennel> kennels;

    record Kennel(UUID id, AreaPath area, AreaPath sector, Map<String, Object> fields) {}

    record Asked(Map<String, List<String>> parameters, Predicate<Kennel> matches) {}

    @BeforeContainer
    static void fill() {
        database = TestDatabase.create();
        var source = LedgerTestRoom.oneConnection(database);
        KennelRegister.createTable(source);
        store = LedgerTestRoom.store(source);
        ledgers = LedgerTestRoom.ledgers(store);
        ledgers.add(KennelRegister.ledger());
        kennels = kennel().list().ofSize(150).sample();
        kennels.forEach(kennel -> KennelRegister.insert(
                source, kennel.id(), kennel.area(), kennel.sector(), CanonicalJson.write(kennel.fields())));
    }

    @AfterContainer
    static void drop() {
        database.close();
    }

    @Property(tries = 300)
    void pagesHoldEachRowOfTheReadersScopeExactlyOnce(
            @ForAll("filters") Asked asked,
            @ForAll("scopes") Scope scope,
            @ForAll("sorts") String sort,
            @ForAll @IntRange(min = 1, max = 40) int limit) {
        var reader = LedgerTestRoom.reader(scope);
        var paged = allPages(asked, sort, limit, reader);
        var expected = kennels.stream()
                .filter(kennel -> scope.covers(kennel.area(), kennel.sector()))
                .filter(asked.matches())
                .map(kennel -> kennel.id().toString())
                .toList();
        assertThat(paged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(paged).isEqualTo(inOneGo(asked, sort, reader));
    }

    private static List<String> allPages(Asked asked, String sort, int limit, Actor reader) {
        var ids = new ArrayList<String>();
        var parameters = new LinkedHashMap<>(asked.parameters());
        parameters.put("sort", List.of(sort));
        parameters.put("limit", List.of(String.valueOf(limit)));
        LedgerPage page;
        do {
            page = ledgers.page("kennels", parameters, reader);
            page.rows().forEach(row -> ids.add(String.valueOf(row.get("id"))));
            parameters.put("after", List.of(String.valueOf(page.next())));
            assertThat(page.rows().size()).isLessThanOrEqualTo(limit);
        } while (page.next() != null);
        assertThat(page.total()).isEqualTo(ids.size());
        return ids;
    }

    private static List<String> inOneGo(Asked asked, String sort, Actor reader) {
        var ids = new ArrayList<String>();
        var parameters = new LinkedHashMap<>(asked.parameters());
        parameters.put("sort", List.of(sort));
        var ledger = KennelRegister.ledger();
        store.each(
                ledger,
                LedgerTestRoom.parameters().read(ledger, parameters),
                reader.scope(ledger.read()),
                ledger.columns(),
                row -> ids.add(String.valueOf(row.get("id"))));
        return ids;
    }

    static Arbitrary<Kennel> kennel() {
        var texts = Arbitraries.of("林婶", "林嫂%", "a_b", "A%B\\", "陈", "", "'; drop table", "abc");
        var fields = Arbitraries.maps(
                Arbitraries.of("keeper", "danger", "dogs", "registeredOn", "inspectedAt", "number"),
                Arbitraries.integers().between(0, 7));
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.of(AREAS),
                        Arbitraries.of(SECTORS),
                        fields,
                        texts)
                .as((id, area, sector, chosen, text) -> {
                    var values = new LinkedHashMap<String, Object>();
                    chosen.forEach((key, n) -> values.put(key, fieldValue(key, n, text)));
                    return new Kennel(id, new AreaPath(area), new AreaPath(sector), values);
                });
    }

    private static Object fieldValue(String key, int n, String text) {
        return switch (key) {
            case "danger" -> n % 2 == 0 ? "HIGH" : "LOW";
            case "dogs" -> n - 3;
            case "registeredOn" -> "2026-0" + (n + 1) + "-15";
            case "inspectedAt" -> "2026-03-0" + (n + 1) + "T15:59:59.123456Z";
            default -> text;
        };
    }

    @Provide
    Arbitrary<String> sorts() {
        return Arbitraries.of(SORTS);
    }

    @Provide
    Arbitrary<Scope> scopes() {
        var part = Combinators.combine(Arbitraries.of(AREAS), Arbitraries.of(SECTORS))
                .as((area, sector) -> new Scope.Part(new AreaPath(area), new AreaPath(sector)));
        var everything = new Scope(List.of(new Scope.Part(AreaPath.EVERYWHERE, AreaPath.EVERYWHERE)));
        return Arbitraries.oneOf(
                Arbitraries.just(everything),
                part.list().ofMinSize(1).ofMaxSize(4).map(Scope::new));
    }

    @Provide
    Arbitrary<Asked> filters() {
        return Arbitraries.of(
                new Asked(Map.of(), kennel -> true),
                contains("keeper", "%"),
                contains("keeper", "_"),
                contains("keeper", "\\"),
                contains("keeper", "林"),
                contains("number", "AB"),
                new Asked(
                        Map.of("danger", List.of("HIGH")),
                        kennel -> "HIGH".equals(kennel.fields().get("danger"))),
                new Asked(
                        Map.of("danger", List.of("HIGH,LOW")),
                        kennel -> kennel.fields().containsKey("danger")),
                new Asked(
                        Map.of("dogs", List.of("-1..2")),
                        kennel -> kennel.fields().get("dogs") instanceof Integer n && n >= -1 && n <= 2),
                new Asked(
                        Map.of("registeredOn", List.of("2026-03-15..")),
                        kennel -> kennel.fields().get("registeredOn") instanceof String day
                                && day.compareTo("2026-03-15") >= 0),
                // 15:59:59Z is still the same day in Asia/Shanghai, one second before midnight
                new Asked(
                        Map.of("inspectedAt", List.of("..2026-03-03")),
                        kennel -> kennel.fields().get("inspectedAt") instanceof String moment
                                && moment.compareTo("2026-03-04") < 0));
    }

    private static Asked contains(String key, String part) {
        return new Asked(
                Map.of(key, List.of(part)),
                kennel -> kennel.fields().get(key) instanceof String text
                        && text.toLowerCase(java.util.Locale.ROOT).contains(part.toLowerCase(java.util.Locale.ROOT)));
    }
}
