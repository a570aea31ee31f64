package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tocsin.database.TestDatabase;

class AreaPathTest {
    @Property
    void aNodeContainsExactlyWhatStartsWithIt(@ForAll("paths") AreaPath node, @ForAll("paths") AreaPath other) {
        assertThat(node.contains(other)).isEqualTo(other.value().startsWith(node.value()));
        assertThat(node.contains(other))
                .isEqualTo(segments(other).size() >= segments(node).size()
                        && segments(other).subList(0, segments(node).size()).equals(segments(node)));
    }

    @Property
    void theRangeOfTextHoldsExactlyTheSubtreeInTheOrderOfBytes(
            @ForAll("paths") AreaPath node, @ForAll("paths") AreaPath other) {
        boolean inside = bytes(other.value(), node.from()) >= 0 && bytes(other.value(), node.until()) < 0;
        assertThat(inside).isEqualTo(node.contains(other));
    }

    @Property
    void aChildLiesInsideAndBesideItsSisters(
            @ForAll("paths") AreaPath node, @ForAll("numbers") long one, @ForAll("numbers") long other) {
        assertThat(node.contains(node.child(one))).isTrue();
        assertThat(node.child(one).contains(node)).isFalse();
        assertThat(node.child(one).contains(node.child(other))).isEqualTo(one == other);
    }

    @Property
    void theOrderIsThatOfBytes(@ForAll("paths") AreaPath one, @ForAll("paths") AreaPath other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(bytes(one.value(), other.value())));
    }

    @Property
    void everythingElseIsNoPath(@ForAll String text) {
        if (text.matches("([0-9a-z]+\\.)*")) {
            assertThat(new AreaPath(text).value()).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> new AreaPath(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 200)
    void whatIsAlmostAPathIsNone(@ForAll("almostPaths") String text) {
        assertThatThrownBy(() -> AreaPath.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberBelowZeroMakesNoChild() {
        assertThatThrownBy(() -> AreaPath.EVERYWHERE.child(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everywhereContainsAll() {
        assertThat(AreaPath.EVERYWHERE.contains(new AreaPath("zz."))).isTrue();
        assertThat(new AreaPath("1.").contains(AreaPath.EVERYWHERE)).isFalse();
        assertThat(new AreaPath("1.").contains(new AreaPath("10."))).isFalse();
    }

    @Test
    void theDatabaseFindsTheSameSubtree() {
        var node = new AreaPath("1.a.");
        var others = List.of("", "1.", "1.a.", "1.a.0.", "1.a.zz.9.", "1.a0.", "1.b.", "1.9.", "1a.", "z.", "1.a.-");
        try (var database = TestDatabase.create()) {
            var found = JdbcClient.create(database.dataSource())
                    .sql("select p from unnest(:paths) p where p collate \"C\" >= :from and p collate \"C\" < :until")
                    .param("paths", others.toArray(String[]::new))
                    .param("from", node.from())
                    .param("until", node.until())
                    .query(String.class)
                    .list();
            assertThat(found).containsExactly("1.a.", "1.a.0.", "1.a.zz.9.", "1.a.-");
        }
    }

    @Test
    void inJsonItIsItsText() {
        assertThat(CanonicalJson.write(new AreaPath("1.2f."))).isEqualTo("\"1.2f.\"");
        assertThat(CanonicalJson.read("\"1.2f.\"", AreaPath.class)).isEqualTo(new AreaPath("1.2f."));
    }

    /** Few numbers and short, so that ancestors and near misses are common. */
    @Provide
    Arbitrary<AreaPath> paths() {
        return Arbitraries.of("0", "1", "1a", "10", "a", "z", "zz")
                .list()
                .ofMaxSize(4)
                .map(numbers -> new AreaPath(
                        numbers.stream().map(number -> number + ".").collect(Collectors.joining())));
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.longs().between(0, 50);
    }

    @Provide
    Arbitrary<String> almostPaths() {
        return Arbitraries.of(
                "1", "1.2", ".", ".1.", "1..", "1..2.", "A.", "1.B.", "1/", "1. ", " 1.", "1.{", "１.", "1.-2.", "1.\n");
    }

    private static List<String> segments(AreaPath path) {
        return path.value().isEmpty() ? List.of() : List.of(path.value().split("\\."));
    }

    private static int bytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSmallestNodeAroundTwoIsWhereTheirWaysPart() {
        var grid = AreaPath.of("1.2.3.");
        assertThat(grid.around(AreaPath.of("1.2.30."))).isEqualTo(AreaPath.of("1.2."));
        assertThat(grid.around(AreaPath.of("1."))).isEqualTo(AreaPath.of("1."));
        assertThat(AreaPath.of("1.2.").around(grid)).isEqualTo(AreaPath.of("1.2."));
        assertThat(grid.around(AreaPath.of("9.2.3."))).isEqualTo(AreaPath.EVERYWHERE);
    }
}
