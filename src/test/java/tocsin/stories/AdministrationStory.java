package tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.town.Talk;

/** Three administrators who each see only theirs, and everybody else who sees nothing of it. */
class AdministrationStory extends StoryServer {
    private static final Set<String> SYSTEM = Set.of("xitong");
    private static final Set<String> SECURITY = Set.of("anquan");
    private static final Set<String> AUDIT = Set.of("shenji");
    private static final Set<String> READERS_OF_ACCOUNTS = Set.of("anquan", "shenji");

    private static final List<String> EVERYBODY =
            List.of("xitong", "anquan", "shenji", "guqing", "jiangyining", "yangshuo", "chenli", "miaoqiaoyun");

    private static final String SOMEBODY = "fangyan";

    /** @param open whom it answers; everybody else is refused or finds nothing */
    private record Door(String method, String path, Set<String> open) {}

    @BeforeAll
    void appointThree() {
        if (county.people.containsKey("季系统")) {
            return;
        }
        county.appoint("季系统", "xitong", "县消安委办", "望火县", "SYSTEM_ADMINISTRATOR");
        county.appoint("宣安全", "anquan", "县消安委办", "望火县", "SECURITY_ADMINISTRATOR");
        county.appoint("沈审计", "shenji", "县消安委办", "望火县", "AUDIT_ADMINISTRATOR");
        // Somebody nobody else's story signs in as: the walk resets the password.
        county.appoint("方砚", SOMEBODY, "县消安委办", "望火县", "FIRE_AUTHORITY");
    }

    @Test
    void everyDoorOfAdministrationOpensToItsAdministratorAndToNobodyElse() {
        var wrong = new ArrayList<String>();
        for (var door : doors()) {
            for (var account : EVERYBODY) {
                var status = ask(door, account);
                boolean closed = status == 403 || status == 404;
                if (closed == door.open().contains(account)) {
                    wrong.add(door.method() + " " + door.path() + " as " + account + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theLedgerOfAccountsTellsPostsStateAndSecondFactorAndIsTheAuditorsToReadOnly() {
        var row = rows("anquan", "accounts", "account=" + SOMEBODY);
        assertThat(row.text("/rows/0/posts")).contains("望火县");
        assertThat(row.text("/rows/0/state")).isEqualTo("OPEN");
        assertThat(rows("shenji", "accounts", "roles=FIRE_AUTHORITY&account=" + SOMEBODY)
                        .number("/total"))
                .isEqualTo(1);
        assertThat(rows("shenji", "accounts", "secondFactor=true&account=" + SOMEBODY)
                        .number("/total"))
                .isZero();
        assertThat(as("shenji")
                        .put("/api/accounts/" + account(SOMEBODY) + "/disablement", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theAuditNamesWhoDidWhatToWhichRecordAndWhen() {
        now("2026-03-12", 9);
        var hazard = found(as("yangshuo"), "审计故事：配电箱门敞开");
        var told = rows("shenji", "audit", "subject=" + hazard + "&kind=hazards.Recorded&byName=杨朔");
        assertThat(told.number("/total")).isEqualTo(1);
        assertThat(told.text("/rows/0/room")).isEqualTo("hazards");
        assertThat(told.toString()).doesNotContain("配电箱");
        assertThat(rows("shenji", "audit", "kind=access.SignedIn&byName=杨朔&address=127.0.0.1")
                        .number("/total"))
                .isPositive();
        assertThat(rows("shenji", "audit", "subject=" + hazard + "&at=2026-03-13..2026-03-14")
                        .number("/total"))
                .isZero();
    }

    private List<Door> doors() {
        var account = "/api/accounts/" + account(SOMEBODY);
        return List.of(
                new Door("GET", "/api/ledgers/accounts", READERS_OF_ACCOUNTS),
                new Door("GET", "/api/ledgers/accounts/rows?limit=1", READERS_OF_ACCOUNTS),
                new Door("GET", "/api/ledgers/audit/rows?limit=1", AUDIT),
                new Door("GET", "/api/jobs", SYSTEM),
                new Door("GET", account, READERS_OF_ACCOUNTS),
                new Door("GET", account + "/sessions", READERS_OF_ACCOUNTS),
                new Door("PUT", account + "/disablement", SECURITY),
                new Door("DELETE", account + "/disablement", SECURITY),
                new Door("PUT", account + fresh("password-resets"), SECURITY));
    }

    private int ask(Door door, String account) {
        var talk = as(account);
        return switch (door.method()) {
            case "PUT" -> talk.put(door.path(), "{}").status();
            case "DELETE" -> talk.delete(door.path()).status();
            default -> talk.get(door.path()).status();
        };
    }

    private String account(String name) {
        return rows("anquan", "accounts", "account=" + name).text("/rows/0/id");
    }

    private Talk.Answer rows(String account, String ledger, String question) {
        return as(account).get("/api/ledgers/" + ledger + "/rows?" + question);
    }
}
