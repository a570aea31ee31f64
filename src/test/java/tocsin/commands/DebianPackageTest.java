package tocsin.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the Debian package fit each other; its whole life is gone through by {@code ./tocsin soak deb}. */
class DebianPackageTest {
    private static final Path PARTS = Path.of("launch/deb");

    @TempDir
    private Path folder;

    @Test
    void theUnitIsOneThatSystemdTakes() throws Exception {
        var systemd = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(systemd), "this machine has no systemd-analyze");
        // It also looks whether the program is there: here the launcher of the sources stands for the installed one.
        var unit = folder.resolve("tocsin.service");
        var launcher = PARTS.resolve("tocsin").toAbsolutePath();
        Files.writeString(unit, part("tocsin.service").replace("/usr/bin/tocsin ", launcher + " "));
        var verified = new ProcessBuilder(systemd.toString(), "verify", "--man=no", unit.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(verified.getInputStream().readAllBytes());
        assertThat(verified.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(verified.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("Unknown", "tocsin.service:");
    }

    @Test
    void theServiceIsShutIn() throws IOException {
        assertThat(part("tocsin.service").lines())
                .contains(
                        "User=tocsin",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "StateDirectory=tocsin",
                        "SystemCallFilter=@system-service")
                .doesNotContain("User=root");
    }

    @Test
    void aSettingThatTheFileOffersIsReadByTheProgramOrItsLauncher() throws IOException {
        var readers = new StringBuilder(part("tocsin")).append(part("tocsin.service"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (var source : sources.filter(file -> file.toString().matches(".*\\.(java|xml)"))
                    .toList()) {
                readers.append(Files.readString(source));
            }
        }
        var offered = Pattern.compile("(?m)^#?(TOCSIN_[A-Z_]+)=")
                .matcher(part("tocsin.conf"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(offered).hasSizeGreaterThan(5).allMatch(name -> readers.indexOf(name) >= 0);
    }

    @Test
    void dataGoOnlyWhenThePackageIsPurged() throws IOException {
        assertThat(part("prerm")).doesNotContain("rm -");
        assertThat(part("postrm")).containsSubsequence("if [ \"$1\" = purge ]", "rm -rf /var/lib/tocsin", "fi");
    }

    private static String part(String name) throws IOException {
        return Files.readString(PARTS.resolve(name));
    }
}
