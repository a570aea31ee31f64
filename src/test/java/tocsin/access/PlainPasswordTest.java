package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.foundation.Problem;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Rulebook;

class PlainPasswordTest {
    private final SignInRule rule = new SignInRules(new Rulebook(), new TownClock()).current();

    @ParameterizedTest
    @CsvSource({
        "Ab1-xyz, length",
        "abcdefg1, character-classes",
        "ABCDEFG1, character-classes",
        "12345678, character-classes",
        "Xchenli-88, account-name",
        "XCHENLI-88x, account-name",
        "P@ssw0rd, common",
        "Admin@123, common"
    })
    void aWeakPasswordSaysWhy(String password, String reason) {
        assertThat(reasons(password, "chenli")).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"Rope-1174-ling", "rope-1174-ling", "望火县-Ab12345", "Abcd-efgh"})
    void threeKindsOfCharactersAreEnough(String password) {
        assertThat(reasons(password, "chenli")).isEmpty();
    }

    @Test
    void aShortNameMayTurnUpByChance() {
        assertThat(reasons("Rope-1174-ling", "li")).isEmpty();
    }

    @Test
    void itNeverShowsItself() {
        assertThat(new PlainPassword("Rope-1174-ling").toString()).doesNotContain("Rope");
    }

    private List<String> reasons(String password, String account) {
        return new PlainPassword(password)
                .faults(rule, account, "/next").stream()
                        .map(Problem.Field::code)
                        .toList();
    }
}
