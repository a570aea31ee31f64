package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.town.CountyFolder;
import tocsin.town.Talk;
import tocsin.town.Wanghuo;

/** A county is backed up while it works, lost, and stands again on an empty machine. */
class BackupCommandTest {
    @TempDir
    private Path temporary;

    @Test
    void aCountyThatWasLostStandsAgainVerified() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        var county = CountyFolder.settle(temporary.resolve("d"));
        int port = RunningProgram.freePort();
        String hazard;
        try (var serving = program("serve", "--port", String.valueOf(port), "--data", at("d"))) {
            serving.waitUntilReady(port);
            hazard = recorded(county, port);
            assertThat(ended(0, "backup", at("b"), "--data", at("d"))).contains("备份完成", "The backup is done");
            assertThat(serving.get(port, "/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
            assertThat(backupsTold()).as("the journal knows of it").isOne();
        }
        assertThat(ended(0, "backup", at("b"), "--check")).contains("备份完整", "The backup is whole");
        refusesWithoutTheRightKey();
        assertThat(ended(
                        0,
                        "restore",
                        at("b"),
                        "--data",
                        at("e"),
                        "--vault-key",
                        at("d/vault.key"),
                        "--journal-keys",
                        at("d/journal-keys")))
                .contains("恢复并核对完毕", "Restored and verified", "given from outside: 1")
                .doesNotContain("Nobody vouched");
        goesOnFrom(hazard, county, port);
        withoutTheJournalsKeys(hazard);
    }

    /** Whoever kept the vault's key alone gets everything back, and is told that another key signs from now on. */
    private void withoutTheJournalsKeys(String hazard) throws Exception {
        assertThat(ended(0, "restore", at("b"), "--data", at("f"), "--vault-key", at("d/vault.key")))
                .contains("恢复并核对完毕", "given from outside: 1", "签名密钥没有随恢复带来", "The signing key did not come along");
        assertThat(ended(2, "evidence", "1999-99999", at("none.zip"), "--data", at("f")))
                .contains("没有编号或网址为“1999-99999”", "No sealed record has the number");
        assertThat(ended(0, "evidence", "http://localhost/hazards/" + hazard, at("pack.zip"), "--data", at("f")))
                .contains("已写入");
        var unvouched = ended(1, "verify", "journal", "--data", at("f"));
        var told = Pattern.compile("签名密钥 ([0-9a-f]{16}) 没有前一把密钥的担保").matcher(unvouched);
        assertThat(told.find()).as(unvouched).isTrue();
        assertThat(unvouched).contains("Nobody vouched for the signing key " + told.group(1));
        assertThat(ended(
                        0, "verify", "journal", "--data", at("f"), "--key", "0000000000000000", "--key", told.group(1)))
                .contains("全部一致", "All agree")
                .doesNotContain("Nobody vouched");
    }

    private void goesOnFrom(String hazard, Wanghuo county, int port) throws Exception {
        try (var serving = program("serve", "--port", String.valueOf(port), "--data", at("e"))) {
            serving.waitUntilReady(port);
            var desk = Talk.stranger(port).signIn("chenli", Wanghuo.PASSWORD);
            assertThat(desk.get("/api/hazards/" + hazard).text("/description")).isEqualTo("疏散通道堆放纱包");
            assertThat(recorded(county, port)).isNotBlank();
        }
    }

    private void refusesWithoutTheRightKey() throws Exception {
        assertThat(ended(2, "restore", at("b"), "--data", at("e"))).contains("需要另行保管的 vault.key", "--vault-key FILE");
        Files.writeString(temporary.resolve("other.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        assertThat(ended(2, "restore", at("b"), "--data", at("e"), "--vault-key", at("other.key")))
                .contains("不是这份备份的", "not the one of this backup");
        assertThat(temporary.resolve("e")).doesNotExist();
    }

    private long backupsTold() throws Exception {
        var folder = temporary.resolve("d");
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:"
                                + Files.readString(folder.resolve("postgres.port"))
                                        .strip() + "/tocsin",
                        "tocsin",
                        Files.readString(folder.resolve("postgres.password")).strip());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from foundation.journal where kind = 'operations.BackupTaken'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String recorded(Wanghuo county, int port) {
        var id = Wanghuo.id().toString();
        var answer = Talk.stranger(port)
                .signIn("chenli", Wanghuo.PASSWORD)
                .put(
                        "/api/hazards/" + id,
                        "{'premisesId':'" + county.noodleShop.value() + "','foundAt':'" + Instant.now()
                                + "','source':'PATROL','category':'EXITS','description':'疏散通道堆放纱包','level':'GENERAL'}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return id;
    }

    private String at(String name) {
        return temporary.resolve(name).toString();
    }

    private RunningProgram program(String... line) throws IOException {
        return RunningProgram.start(temporary, Map.of("TOCSIN_DB_URL", ""), line);
    }

    /** What a command says; it must end with this code. */
    private String ended(int code, String... line) throws Exception {
        try (var program = program(line)) {
            int ended = program.exitCode();
            var said = program.said();
            assertThat(ended).as(String.join(" ", line) + "\n" + said).isEqualTo(code);
            return said;
        }
    }
}
