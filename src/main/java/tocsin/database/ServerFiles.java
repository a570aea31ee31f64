package tocsin.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the embedded server needs on disk before it can start, and what it writes there about itself. */
record ServerFiles(DataFolder folder, Path binariesCache, ServerAccount account, ServerSettings settings) {

    private static final int PASSWORD_BYTES = 24;
    // Lines of postmaster.pid, counted from 0, as PostgreSQL documents them in miscadmin.h.
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Makes the server's folder when there is none, refuses one of another PostgreSQL, and gives the programs to run. */
    PostgresBinaries prepare() throws IOException {
        refuseAnotherOwner();
        var binaries = PostgresBinaries.unpackInto(binariesCache);
        var version = folder.server().resolve("PG_VERSION");
        if (Files.exists(version)) {
            refuseAnotherMajor(Files.readString(version).strip(), binaries.major());
            refuseLostPassword();
        } else {
            initialize(binaries);
        }
        return binaries;
    }

    /** The port of a server that runs on this folder now, if one does. */
    OptionalInt runningServer() throws IOException {
        var lines = statusLines();
        if (lines.size() <= PORT_LINE) {
            return OptionalInt.empty();
        }
        var process = ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()));
        // After a power cut the number may belong to a stranger by now.
        var isPostgres = process.flatMap(found -> found.info().command())
                .map(command -> command.endsWith("/postgres"))
                .orElse(process.isPresent());
        return isPostgres ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip())) : OptionalInt.empty();
    }

    boolean isReady(long pid) throws IOException {
        var lines = statusLines();
        return lines.size() > STATUS_LINE
                && lines.get(PID_LINE).strip().equals(String.valueOf(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    List<String> serverCommand(PostgresBinaries binaries, int port) throws IOException {
        var archive = folder.archive();
        Files.writeString(
                folder.configuration(),
                archive.map(WalArchive::settings)
                        .map(settings::and)
                        .orElse(settings)
                        .text());
        Files.setPosixFilePermissions(folder.configuration(), PosixFilePermissions.fromString("rw-r--r--"));
        var line = new ArrayList<String>();
        archive.ifPresent(there -> line.addAll(List.of("/usr/bin/env", there.variable())));
        line.addAll(List.of(
                binaries.program("postgres").toString(),
                "-D",
                folder.server().toString(),
                "-c",
                "config_file=" + folder.configuration(),
                "-p",
                String.valueOf(port)));
        return account.serverCommand(line);
    }

    String password() throws IOException {
        return Files.readString(folder.password()).strip();
    }

    /** Writes a password of this folder's own and gives it. */
    String newPassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        DataFolder.writePrivately(folder.password(), HexFormat.of().formatHex(random) + "\n");
        return password();
    }

    OptionalInt rememberedPort() throws IOException {
        return Files.exists(folder.port())
                ? OptionalInt.of(
                        Integer.parseInt(Files.readString(folder.port()).strip()))
                : OptionalInt.empty();
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(folder.port(), port + "\n");
    }

    private List<String> statusLines() throws IOException {
        try {
            return Files.readAllLines(folder.server().resolve("postmaster.pid"), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Root writes and runs nothing in a folder whose owner could have laid a trap there. */
    private void refuseAnotherOwner() throws IOException {
        if (account.root() && !Files.getAttribute(folder.path(), "unix:uid").equals(0)) {
            throw belongsToAnother(folder, null);
        }
    }

    static DatabaseRefusal belongsToAnother(DataFolder folder, @Nullable Throwable cause) {
        return new DatabaseRefusal(
                "数据目录 " + folder.path() + " 属于另一用户：请以该用户运行。",
                "The data folder " + folder.path() + " belongs to another user: run as that user.",
                cause);
    }

    private void refuseAnotherMajor(String found, int own) {
        if (!found.equals(String.valueOf(own))) {
            throw new DatabaseRefusal(
                    "数据目录 " + folder.path() + " 属于 PostgreSQL " + found + "，本程序自带 " + own + "：请用建立它的 Tocsin 版本打开。",
                    "The data folder " + folder.path() + " belongs to PostgreSQL " + found + ", this program brings "
                            + own + ": open it with the Tocsin that made it.");
        }
    }

    private void refuseLostPassword() {
        if (!Files.exists(folder.password())) {
            throw new DatabaseRefusal(
                    "数据目录缺少密码文件 " + folder.password() + "，无法打开数据库。",
                    "The data folder lacks its password file " + folder.password()
                            + "; the database cannot be opened.");
        }
    }

    /** A half-made folder from an interrupted first start is made anew; only a whole one gets the lasting name. */
    private void initialize(PostgresBinaries binaries) throws IOException {
        newPassword();
        var passwordForServer = folder.path().resolve("postgres.password.new");
        var half = folder.path().resolve("postgres.new");
        FolderTree.delete(half);
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(half);
        try {
            DataFolder.writePrivately(passwordForServer, password());
            account.own(passwordForServer);
            runInitdb(binaries, half, passwordForServer);
        } finally {
            Files.deleteIfExists(passwordForServer);
        }
        Files.move(half, folder.server());
    }

    private void runInitdb(PostgresBinaries binaries, Path into, Path passwordFile) throws IOException {
        // The character classes come from C.UTF-8: under plain C, pg_trgm sees no letters in Chinese text.
        var builder = new ProcessBuilder(account.command(List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + into,
                        "--username=" + EmbeddedPostgres.USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=zh-Hans-CN",
                        "--no-instructions",
                        "--no-sync")))
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        PostgresProcess.cleanse(builder);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new DatabaseRefusal("数据库初始化失败：" + said, "The database could not be made: " + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was made", interrupted);
        }
    }
}
