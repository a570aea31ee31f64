package tocsin.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps small secrets that must be read again: AES-256-GCM under a key that never enters the database, so that a copy of the tables alone
 * betrays nothing. The key is TOCSIN_VAULT_KEY (32 bytes, Base64) or a file of the data folder, made at first need.
 */
@Component
public class Vault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int PRINT_BYTES = 8;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Vault(
            @Value("${tocsin.data:${java.io.tmpdir}/tocsin}") Path folder,
            @Value("${TOCSIN_VAULT_KEY:}") String fromEnvironment) {
        this(fromEnvironment.isBlank() ? fromFile(folder) : decoded(fromEnvironment));
    }

    private Vault(byte[] key) {
        this.key = key;
    }

    /** A print of this key, by which it is known again and from which it cannot be guessed. */
    public String keyPrint() {
        return HexFormat.of().formatHex(print("key", "vault"), 0, PRINT_BYTES);
    }

    /**
     * The print of a key that is not in use yet.
     *
     * @param key as it stands in vault.key or TOCSIN_VAULT_KEY: 32 bytes, Base64
     * @return empty when that is no key
     */
    public static Optional<String> keyPrint(String key) {
        try {
            return Optional.of(new Vault(decoded(key)).keyPrint());
        } catch (IllegalArgumentException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    /**
     * Locks a secret.
     *
     * @param place what it belongs to, such as the record's id: locked bytes moved elsewhere do not open there
     */
    public byte[] lock(byte[] secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #lock} locked for the same place.
     *
     * @throws IllegalStateException when the key is another one or the bytes were changed
     */
    public byte[] open(byte[] locked, String place) {
        var nonce = new byte[NONCE_BYTES];
        var sealed = new byte[locked.length - NONCE_BYTES];
        ByteBuffer.wrap(locked).get(nonce).get(sealed);
        return cipher(Cipher.DECRYPT_MODE, nonce, place, sealed);
    }

    /** A print by which a short secret can be recognised, and from which it cannot be guessed without the key. */
    public byte[] print(String secret, String place) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(place.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, String place, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the vault's key does not fit what is locked", wrong);
        }
    }

    private static byte[] decoded(String text) {
        var bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("TOCSIN_VAULT_KEY must be 32 bytes in Base64");
        }
        return bytes;
    }

    private static byte[] fromFile(Path folder) {
        var file = folder.resolve("vault.key");
        try {
            Files.createDirectories(folder);
            try {
                var fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                write(file, Base64.getEncoder().encode(fresh));
                return fresh;
            } catch (FileAlreadyExistsException made) {
                return decoded(Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, byte[] text) throws IOException {
        var readableByUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), readableByUs)) {
            channel.write(ByteBuffer.wrap(text));
        }
    }
}
