package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void aNameIsSpokenAsItsWordsAre() {
        assertThat(Pinyin.readings("重庆路长乐银行").getFirst())
                .containsExactly("chong", "qing", "lu", "chang", "le", "yin", "hang");
        assertThat(Pinyin.readings("吕氏绿茶").getFirst()).containsExactly("lv", "shi", "lv", "cha");
    }

    @Test
    void aSurnameThatIsSpokenOtherwiseIsFoundBothWays() {
        assertThat(found("单国强", "shan")).isTrue();
        assertThat(found("单国强", "dan")).isTrue();
        assertThat(found("单国强", "sgq")).isTrue();
        assertThat(found("单国强", "dgq")).isTrue();
    }

    @Test
    void initialsFullPinyinAndTwoCharactersFindAName() {
        for (var word : List.of("lsmg", "ls", "smg", "linsao", "mianguan", "sao", "林嫂", "面馆", "嫂面")) {
            assertThat(found("林嫂面馆", word)).as(word).isTrue();
        }
        for (var word : List.of("lsmh", "linshen", "林面", "馆面")) {
            assertThat(found("林嫂面馆", word)).as(word).isFalse();
        }
    }

    @Test
    void widthAndCaseMakeNoDifference() {
        assertThat(found("Ｋ Ｔ Ｖ 星光 KTV", "ktv")).isTrue();
        assertThat(SearchWords.asked(" ＬＩＮ　嫂 ")).containsExactly("lin");
    }

    @Test
    void lettersAmongCharactersAreSpokenAsThemselves() {
        assertThat(found("星光KTV二楼", "xgktvel")).isTrue();
        assertThat(found("3号楼", "3hl")).isTrue();
    }

    @Test
    void aNumberIsFoundFromThreeCharactersOn() {
        var row = SearchWords.of("hazards", List.of(), List.of(), List.of("望消改〔2026〕第00012号"));
        assertThat(matches(row, "hazards", "00012")).isTrue();
        assertThat(matches(row, "hazards", "消改")).isTrue();
        assertThat(matches(row, "hazards", "[2026]第0")).isFalse();
        assertThat(matches(row, "hazards", "〔2026〕第00012")).isTrue();
    }

    @Test
    void aMixedNameOfOldCharactersBreaksNothing() {
        assertThat(found("𠮷野家 No.3（旗舰）", "野家")).isTrue();
        assertThat(found("𠮷野家 No.3（旗舰）", "no.3")).isTrue();
        assertThat(SearchWords.of("x", List.of("", " ", "·"), List.of(), List.of())
                        .pieces())
                .isEmpty();
    }

    private static boolean found(String name, String word) {
        return matches(SearchWords.of("premises", List.of(name), List.of(), List.of()), "premises", word);
    }

    /** As the database compares: a whole set of pieces, then the text. */
    private static boolean matches(SearchWords row, String ledger, String typed) {
        var words = SearchWords.asked(typed);
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> row.text().contains(word)
                                && SearchWords.alternatives(ledger, word).stream()
                                        .anyMatch(row.pieces()::containsAll));
    }
}
