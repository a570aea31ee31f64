package tocsin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tocsin.foundation.CanonicalJson;
import tocsin.ledger.LedgerDefinition;
import tocsin.ledger.Ledgers;
import tocsin.town.Talk;

/** Puts SQL, paths and nonsense where every address asks for a value: nothing breaks, and nothing more is shown than without. */
class EveryQuestionTest extends WalkServer {
    private static final List<String> HOSTILE = List.of(
            "zz' or '1'='1",
            "zz') or 1=1 --",
            "zz\" or \"\"=\"",
            "1; select pg_sleep(0)",
            "%' or true or name like '%",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "../../../../etc/passwd",
            ":area",
            "?",
            "\\",
            "9".repeat(400),
            "长".repeat(800));

    @Autowired
    private Ledgers ledgers;

    @Test
    void noFilterOrderOrSearchOfALedgerIsReadAsSql() {
        var wrong = new ArrayList<String>();
        for (var ledger : ledgers.list()) {
            for (var hostile : HOSTILE) {
                for (var column : ledger.columns()) {
                    wrong.addAll(asked(ledger, column.key() + "=" + encoded(hostile), true));
                }
                for (var word : List.of("sort", "after", "ids", "area", "sector", "limit", "columns")) {
                    wrong.addAll(asked(ledger, word + "=" + encoded(hostile), false));
                }
                wrong.addAll(asked(ledger, encoded(hostile) + "=1", true));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A value that narrows the list holds nothing when it stands in no row; refused is as good. */
    private List<String> asked(LedgerDefinition ledger, String question, boolean narrows) {
        var wrong = new ArrayList<String>();
        var answer = reader(ledger).ask("GET", "/api/ledgers/" + ledger.name() + "/rows?" + question, "");
        boolean refused = answer.status() == 400 || answer.status() == 404;
        if (!refused && answer.status() != 200) {
            wrong.add(ledger.name() + "?" + question + ": " + answer.status());
        } else if (!refused
                && narrows
                && CanonicalJson.read(answer.body()).at("/total").asInt() > 0) {
            wrong.add(ledger.name() + "?" + question + " shows rows");
        }
        return wrong;
    }

    private Talk reader(LedgerDefinition ledger) {
        for (var walker : WalkedCounty.WALKERS) {
            if (holds(walker, ledger.read().code())) {
                return talks.get(walker.account());
            }
        }
        throw new IllegalStateException("nobody reads " + ledger.name());
    }

    @Test
    void noQuestionOfAnyAddressBreaksTheServer() throws IOException {
        var contract = CanonicalJson.read(Files.readString(Path.of("web/src/api/openapi.json")));
        var broken = new ArrayList<String>();
        for (var door : doors) {
            if (door.method().equals("GET")) {
                var path = door.endpoint().substring(4).replaceAll(":[^}]*(\\{\\d+})?}", "}");
                for (var parameter : contract.at("/paths").path(path).at("/get/parameters")) {
                    if (parameter.path("in").asString().equals("query")) {
                        broken.addAll(broken(door, parameter.path("name").asString()));
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private List<String> broken(Door door, String parameter) {
        var broken = new ArrayList<String>();
        var place = county.places.get(1);
        var address = door.address(place);
        for (var walker : WalkedCounty.WALKERS) {
            if (address != null && may(walker, door, place)) {
                for (var hostile : HOSTILE) {
                    var bare = address.replaceFirst("\\?.*", "") + "?" + parameter + "=" + encoded(hostile);
                    var answer = talks.get(walker.account()).ask("GET", bare, "");
                    if (answer.status() >= 500) {
                        broken.add(door.endpoint() + " " + parameter + "=" + hostile + ": " + answer.status());
                    }
                }
                return broken;
            }
        }
        return broken;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
