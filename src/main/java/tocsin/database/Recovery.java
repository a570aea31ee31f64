package tocsin.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Lets the server of a copied folder read its log, then gives it a new password. Nobody can connect meanwhile. */
record Recovery(ServerFiles files, PostgresBinaries binaries, BackupManifest manifest) {
    private static final long POLL_NANOS = 20_000_000;

    /** @param to the last moment to recover, null for everything there is */
    void run(@Nullable Instant to) throws IOException {
        var signal = files.folder().server().resolve("recovery.signal");
        Files.writeString(signal, "");
        files.account().own(signal);
        var process = PostgresProcess.start(command(to), files.folder().log());
        try {
            while (!files.isReady(process.pid())) {
                if (!process.isRunning()) {
                    throw refusal(to);
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        } finally {
            process.stop();
        }
        givePassword();
    }

    /** Nobody is let in before the end: what a half-read log shows is no state that ever was. */
    private List<String> command(@Nullable Instant to) throws IOException {
        var line = new ArrayList<>(files.serverCommand(binaries, EmbeddedPostgres.freePort()));
        line.addAll(List.of(
                "-c", "hot_standby=off",
                "-c", "archive_mode=off",
                "-c", "restore_command=cp " + Restore.RESTORED_WAL + "/%f \"%p\"",
                "-c", "recovery_target_timeline=latest"));
        if (to != null) {
            line.addAll(
                    List.of("-c", "recovery_target_time=" + Moments.exact(to), "-c", "recovery_target_action=promote"));
        }
        return line;
    }

    private DatabaseRefusal refusal(@Nullable Instant to) throws IOException {
        var log = Files.readString(files.folder().log());
        if (to != null && log.contains("before configured recovery target was reached")) {
            return new DatabaseRefusal(
                    "归档还没有到 " + Moments.told(to) + "：请给出更早的时刻，或不写 --to 恢复到归档末尾。",
                    "The archive does not reach " + Moments.told(to)
                            + ": give an earlier moment, or leave --to out to restore all of it.");
        }
        return new DatabaseRefusal(
                "备份里的数据库打不开：" + last(log) + "。请用另一份备份，或检查归档是否有缺失。",
                "The database in the backup cannot be opened: " + last(log)
                        + ". Use another backup, or see whether the archive lacks something.");
    }

    private static String last(String log) {
        return log.lines()
                .filter(line -> line.contains("FATAL"))
                .map(line -> line.substring(line.indexOf("FATAL")).strip())
                .findFirst()
                .orElse("?");
    }

    /** By the server alone with this process: the old password was the other machine's. */
    private void givePassword() throws IOException {
        var password = files.newPassword();
        var builder = new ProcessBuilder(files.account()
                        .command(List.of(
                                binaries.program("postgres").toString(),
                                "--single",
                                "-D",
                                files.folder().server().toString(),
                                "-c",
                                "config_file=" + files.folder().configuration(),
                                "postgres")))
                .redirectErrorStream(true)
                .directory(java.nio.file.Path.of("/").toFile());
        PostgresProcess.cleanse(builder);
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(("alter role " + EmbeddedPostgres.USER + " password '" + password + "'\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0 || said.contains("ERROR")) {
                throw new IOException("the database took no new password: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database got its password", interrupted);
        }
    }
}
