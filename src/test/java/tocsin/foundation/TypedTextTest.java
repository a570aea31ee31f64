package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What may stand in text that people type. */
class TypedTextTest {
    @Test
    void wordsSignsAndLinesStayAsTheyCame() {
        var typed = "二楼安全出口\n堆放“纱包”\t𠮷野家 👩\u200D🚒 café";
        assertThat(TypedText.unfit(typed)).isEmpty();
        assertThat(TypedText.seen(typed)).isEqualTo(typed);
    }

    @Test
    void whatNobodySeesFallsAway() {
        assertThat(TypedText.seen("\uFEFF林婶\u200B面馆\u202E\u2066")).isEqualTo("林婶面馆");
        assertThat(TypedText.seen("\u200B\u200B")).isEmpty();
        assertThat(TypedText.seen("林\u200C婶\u200D面\u00AD馆\u200D")).isEqualTo("林婶面馆");
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreNamed() {
        assertThat(TypedText.unfit("a\u0000b")).hasValue(0);
        assertThat(TypedText.named(TypedText.unfit("𠮷\uD800").orElseThrow())).isEqualTo("U+D800");
        assertThat(TypedText.named(TypedText.unfit("\u001B[31m").orElseThrow())).isEqualTo("U+001B");
    }
}
