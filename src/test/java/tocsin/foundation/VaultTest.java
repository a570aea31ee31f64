package tocsin.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] SECRET = "rope".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatIsLockedOpensAgainAfterARestart() {
        var locked = new Vault(folder, "").lock(SECRET, "here");
        assertThat(new Vault(folder, "").open(locked, "here")).isEqualTo(SECRET);
    }

    @Test
    void theKeyIsReadableByTheServersUserOnly() throws Exception {
        new Vault(folder, "");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyOfTheEnvironmentLeavesNoFile() throws Exception {
        new Vault(folder, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        assertThat(folder).isEmptyDirectory();
        assertThatIllegalStateException().isThrownBy(() -> new Vault(folder, "c2hvcnQ="));
    }

    @Test
    void lockedBytesOpenNowhereElseAndUnderNoOtherKey() {
        var vault = new Vault(folder, "");
        var locked = vault.lock(SECRET, "here");
        assertThatIllegalStateException().isThrownBy(() -> vault.open(locked, "there"));
        var other = new Vault(folder, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        assertThatIllegalStateException().isThrownBy(() -> other.open(locked, "here"));
    }

    @Test
    void theSameSecretLooksDifferentEachTimeAndHasOnePrint() {
        var vault = new Vault(folder, "");
        assertThat(vault.lock(SECRET, "here")).isNotEqualTo(vault.lock(SECRET, "here"));
        assertThat(vault.print("rope", "here"))
                .isEqualTo(vault.print("rope", "here"))
                .isNotEqualTo(vault.print("rope", "there"));
    }
}
