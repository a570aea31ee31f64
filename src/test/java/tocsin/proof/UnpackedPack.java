package tocsin.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An evidence pack as somebody who wants to change it has it.
 *
 * @param files content by name
 */
record UnpackedPack(Map<String, byte[]> files) {
    static UnpackedPack of(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new UnpackedPack(files);
    }

    /** The same with another content in one place. */
    UnpackedPack with(String name, byte[] content) {
        var changed = new LinkedHashMap<>(files);
        changed.remove(name);
        if (content.length > 0) {
            changed.put(name, content);
        }
        return new UnpackedPack(changed);
    }

    UnpackedPack without(String name) {
        return with(name, new byte[0]);
    }

    /** The list made anew over what is in it now, by whoever holds the key. */
    UnpackedPack signed(Evidence evidence, SigningKeys.Signer signer) {
        try {
            var parts = new LinkedHashMap<String, EvidencePack.Part>();
            without(EvidencePack.MANIFEST)
                    .files
                    .forEach((name, content) -> parts.put(name, () -> new ByteArrayInputStream(content)));
            var out = new ByteArrayOutputStream();
            EvidencePack.write(parts, EvidencePack.manifest(evidence, parts).note(signer), out);
            return of(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    VerifyEvidence.Proven verify(Path folder) {
        try {
            var file = Files.createTempFile(folder, "pack", ".zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var each : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(each.getKey()));
                    zip.write(each.getValue());
                }
            }
            try {
                return VerifyEvidence.verify(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
