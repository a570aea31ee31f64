package tocsin.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file off the line onto the disk, no further than the limit; what is refused or breaks off leaves nothing. */
@Component
class ImportUpload {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final LedgerFolder folder;
    private final ImportJobStore jobs;
    private final TransactionTemplate transaction;
    private final long mostBytes;

    ImportUpload(
            LedgerFolder folder,
            ImportJobStore jobs,
            PlatformTransactionManager transactions,
            @Value("${tocsin.imports.most-bytes:209715200}") long mostBytes) {
        this.folder = folder;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.mostBytes = mostBytes;
    }

    /**
     * A file that has arrived.
     *
     * @param digest SHA-256 of its bytes
     */
    record Arrived(Path file, byte[] digest) {
        void discard() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * Receives a file.
     *
     * @param announced bytes the sender says will come, −1 when it does not say; too many are refused before the first is read
     */
    Arrived receive(InputStream content, long announced) {
        if (announced > mostBytes) {
            throw tooLarge(announced);
        }
        var file = folder.passing();
        try {
            return new Arrived(file, copy(content, announced, file));
        } catch (IOException | RuntimeException failure) {
            delete(file);
            throw failure instanceof RuntimeException refusal ? refusal : ImportRefusal.UPLOAD_BROKEN_OFF.with();
        }
    }

    private byte[] copy(InputStream content, long announced, Path file) throws IOException {
        var digest = sha256();
        long bytes = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER_BYTES];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw tooLarge(bytes);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (announced >= 0 && bytes != announced) {
            throw ImportRefusal.UPLOAD_BROKEN_OFF.with();
        }
        return digest.digest();
    }

    /**
     * Keeps an import and its file together.
     *
     * @return false when the id is taken; nothing is kept then
     */
    boolean keep(ImportJob job, Arrived arrived) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!jobs.insert(job, arrived.digest())) {
                return false;
            }
            try {
                Files.move(arrived.file(), kept(job.id()), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return true;
        }));
    }

    /** The file kept for an import. */
    Path kept(UUID id) {
        return folder.imported(id);
    }

    /** Lets the file go once the transaction has ended well. */
    void forget(UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                folder.remove(id);
            }
        });
    }

    private RuntimeException tooLarge(long bytes) {
        return ImportRefusal.FILE_TOO_LARGE.with(megabytes(bytes), megabytes(mostBytes));
    }

    private static String megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20) + " MB";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
