package tocsin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Roots and paths of RFC 6962, against the published answers and against its definition followed word by word. */
class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The entries and roots every implementation of Certificate Transparency is tried with. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theEmptyLogHasTheHashOfNothing() {
        assertThat(HEX.formatHex(LogHash.SHA_256.empty()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theRootsOfTheFirstEightEntriesAreThePublishedOnes() {
        var frontier = new Frontier(LogHash.SHA_256);
        var roots = new ArrayList<String>();
        for (var entry : ENTRIES) {
            frontier.add(LogHash.SHA_256.leaf(HEX.parseHex(entry)));
            roots.add(HEX.formatHex(frontier.root()));
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void sm3GivesTheAnswersOfItsStandard() {
        assertThat(HEX.formatHex(LogHash.SM3_256.of("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .as("GB/T 32905-2016, appendix A.1")
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(HEX.formatHex(
                        LogHash.SM3_256.of("abcd".repeat(16).getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .as("GB/T 32905-2016, appendix A.2")
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void everyPathOfEveryLeafLeadsToTheRoot() {
        for (var hash : LogHash.values()) {
            var leaves = leaves(hash, 70);
            var tree = tree(hash, leaves);
            for (int size = 1; size <= leaves.size(); size++) {
                var root = definedRoot(hash, leaves.subList(0, size));
                assertThat(tree.root(size)).isEqualTo(root);
                for (int leaf = 0; leaf < size; leaf++) {
                    assertThat(MerkleTree.rootOf(hash, leaves.get(leaf), leaf, size, tree.inclusion(leaf, size)))
                            .isEqualTo(root);
                }
            }
        }
    }

    @Test
    void aPathProvesNoOtherLeafNoOtherPlaceAndNoOtherSize() {
        var hash = LogHash.SHA_256;
        var leaves = leaves(hash, 37);
        var tree = tree(hash, leaves);
        var root = tree.root(37);
        var path = tree.inclusion(11, 37);
        assertThat(MerkleTree.rootOf(hash, leaves.get(12), 11, 37, path)).isNotEqualTo(root);
        assertThat(MerkleTree.rootOf(hash, leaves.get(11), 12, 37, path)).isNotEqualTo(root);
        assertThatThrownBy(() -> MerkleTree.rootOf(hash, leaves.get(11), 11, 3, path))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.rootOf(hash, leaves.get(11), 11, 3_700, path))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(37, 37)).isInstanceOf(IllegalArgumentException.class);
    }

    /** MTH as section 2.1 says it: split at the largest power of two. */
    private static byte[] definedRoot(LogHash hash, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return hash.node(
                definedRoot(hash, leaves.subList(0, half)), definedRoot(hash, leaves.subList(half, leaves.size())));
    }

    private static List<byte[]> leaves(LogHash hash, int count) {
        var random = new Random(6962);
        var leaves = new ArrayList<byte[]>();
        for (int n = 0; n < count; n++) {
            var entry = new byte[random.nextInt(40)];
            random.nextBytes(entry);
            leaves.add(hash.leaf(entry));
        }
        return leaves;
    }

    private static MerkleTree tree(LogHash hash, List<byte[]> leaves) {
        return new MerkleTree(hash, (height, index) -> {
            int from = (int) (index << height);
            return definedRoot(
                    hash,
                    Arrays.asList(leaves.subList(from, from + (1 << height)).toArray(byte[][]::new)));
        });
    }
}
