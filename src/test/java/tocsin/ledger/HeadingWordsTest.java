package tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.foundation.Text;

/** Words of sheets come from files, and a file that does not fit its kind is told at once. */
class HeadingWordsTest {
    private static final ImportField LEVEL = ImportField.oneOf(
            "level", "等级", "Level", List.of(new LedgerColumn.Value("GENERAL", Text.of("一般", "General"))));

    @Test
    void aFieldIsKnownByTheWordsOfItsKindsFile() {
        var fields = HeadingWords.onto(
                "people", List.of(ImportField.text("name", "姓名", "Name"), area(), organization(), phone()));
        assertThat(new Headings(fields).fieldOf("人员姓名")).isEqualTo("name");
        assertThat(new Headings(fields).fieldOf("所属村居")).as("shared").isEqualTo("area");
    }

    @Test
    void aKindWithoutAFileKeepsItsFieldsAsTheyAre() {
        assertThat(HeadingWords.onto("kennels", List.of(LEVEL))).containsExactly(LEVEL);
    }

    @Test
    void wordsForAFieldThatIsNotThereStopTheStart() {
        assertThatThrownBy(() -> HeadingWords.onto("people", List.of(LEVEL))).hasMessageContaining("people");
    }

    private static ImportField area() {
        return ImportField.text("area", "区域", "Area");
    }

    private static ImportField organization() {
        return ImportField.text("organization", "单位", "Organization");
    }

    private static ImportField phone() {
        return ImportField.code("phone", "电话", "Telephone");
    }
}
