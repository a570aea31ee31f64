package tocsin.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.database.BackupManifest;
import tocsin.database.DataFolder;
import tocsin.database.Restore;
import tocsin.figures.VerifyFigures;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.foundation.Vault;
import tocsin.proof.JournalFinding;
import tocsin.proof.VerifyJournal;

/** Makes an installation out of a backup and verifies it before anybody works in it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "由备份恢复到空目录：核对每个文件，启动数据库，再核对全部指标和日志。加 --archive、--to 恢复到某一时刻。",
            "Restore a backup into an empty folder: every file is compared, the database started, all figures and the journal "
                    + "verified. With --archive and --to, up to a moment."
        })
final class RestoreCommand implements Callable<Integer> {
    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = {"备份目录。", "The folder of the backup."})
    private Path backup = Path.of("");

    @Option(
            names = "--vault-key",
            paramLabel = "FILE",
            description = {
                "另行保管的 vault.key；也可用环境变量 TOCSIN_VAULT_KEY。",
                "The vault.key that was kept apart; or the variable TOCSIN_VAULT_KEY."
            })
    private @Nullable Path vaultKey;

    @Option(
            names = "--journal-keys",
            paramLabel = "FOLDER",
            description = {
                "另行保管的 journal-keys；不给则换新的签名密钥，每次核对日志都会指出。",
                "The journal-keys that were kept apart; without them a new key signs, and each verification of the journal tells so."
            })
    private @Nullable Path journalKeys;

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            description = {"归档目录：恢复备份之后写下的一切。", "The archive: restores what was written after the backup too."})
    private @Nullable Path archive;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = {
                "恢复到哪一刻（北京时间，如 2026-11-20T10:00:00），需要 --archive。",
                "Up to which moment, local time such as 2026-11-20T10:00:00; needs --archive."
            })
    private @Nullable LocalDateTime to;

    RestoreCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        var manifest = BackupManifest.of(backup);
        var key = requireVaultKey(manifest.words().vault());
        var moment = to == null ? null : to.atZone(TownClock.ZONE).toInstant();
        var folder =
                Restore.into(new Restore.Wish(backup, archive, moment), data.wished("serve"), rooms.out()::println);
        bringKeys(folder, key);
        say(Text.of("已恢复到 " + folder.path() + "，正在核对。", "Restored into " + folder.path() + "; verifying."));
        return rooms.once(
                OpenDatabase.open(folder),
                Map.of(),
                context -> verify(context, manifest.words().head()));
    }

    /** The key's text when it came as a file; null when the environment holds it. */
    private @Nullable String requireVaultKey(String print) {
        var fromEnvironment = System.getenv().getOrDefault("TOCSIN_VAULT_KEY", "");
        if (vaultKey == null && fromEnvironment.isBlank()) {
            throw CommandRefusal.wrong(
                    "需要另行保管的 vault.key：请加 --vault-key 文件。没有它，身份证号、动态口令和通道密钥打不开。",
                    "The vault.key that was kept apart is needed: add --vault-key FILE. Without it resident numbers, one-time codes and"
                            + " channel secrets do not open.");
        }
        var text = vaultKey == null ? fromEnvironment : read(vaultKey);
        if (!Vault.keyPrint(text).equals(Optional.of(print))) {
            throw CommandRefusal.wrong(
                    "这把 vault.key 不是这份备份的：请找出取备份时数据目录里的那一把。",
                    "This vault.key is not the one of this backup: find the one that lay in the data folder when it was taken.");
        }
        return vaultKey == null ? null : text;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw CommandRefusal.wrong(
                    "读不出 " + file + "：请确认文件存在并可读。",
                    "Cannot read " + file + ": see that the file is there and readable.");
        }
    }

    private void bringKeys(DataFolder folder, @Nullable String vault) {
        try {
            if (vault != null) {
                DataFolder.writePrivately(folder.path().resolve("vault.key"), vault + "\n");
            }
            if (journalKeys != null) {
                var own = Files.createDirectories(folder.path().resolve("journal-keys"));
                try (var keys = Files.list(journalKeys)) {
                    for (var key : keys.filter(each -> each.toString().endsWith(".pem"))
                            .toList()) {
                        DataFolder.writePrivately(own.resolve(key.getFileName()), Files.readString(key));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int verify(ApplicationContext context, @Nullable String head) {
        var figures = context.getBean(VerifyFigures.class).run(difference -> say(difference.told()));
        say(figures.told());
        var heads = head == null ? List.<String>of() : List.of(head);
        var lostKeys = new AtomicLong();
        var journal = context.getBean(VerifyJournal.class).run(heads, finding -> {
            lostKeys.addAndGet(finding.what() == JournalFinding.What.KEY ? 1 : 0);
            say(finding.told());
        });
        say(journal.told());
        if (lostKeys.get() > 0) {
            say(Text.of(
                    "签名密钥没有随恢复带来，今后由新密钥签名：请把上面的密钥编号记在文书旁，核对时写 --key 编号。",
                    "The signing key did not come along and a new one signs from now on: note its id above beside the papers, and say"
                            + " --key ID when verifying."));
        } else if (journalKeys == null && head != null) {
            say(Text.of(
                    "签名密钥没有随恢复带来：已封存的都核对无误，下一条日志起由新密钥签名；那时 verify journal 会指出新密钥，请把编号记在文书旁，核对时写 --key 编号。",
                    "The signing key did not come along: what was sealed verifies, and a new key signs from the next fact on. verify journal"
                            + " will name it then: note its id beside the papers, and say --key ID when verifying."));
        }
        if (figures.agrees() && journal.findings() == lostKeys.get()) {
            say(Text.of("恢复并核对完毕，可以启动服务。", "Restored and verified; the service can be started."));
            return 0;
        }
        return 1;
    }

    private void say(Text told) {
        rooms.out().println(told.zh());
        rooms.out().println(told.en());
    }
}
