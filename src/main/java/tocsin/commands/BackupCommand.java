package tocsin.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.database.Backup;
import tocsin.database.BackupManifest;
import tocsin.database.DataFolder;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.foundation.Vault;
import tocsin.operations.OperationsEvent;
import tocsin.operations.TakenBackups;
import tocsin.proof.JournalHeads;

/** Takes a backup of an installation that may go on working, or looks one through. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "备份整个系统（内置数据库、附件），不停服务；签名密钥和 vault.key 不在其中，请另行保管。加 --check 只核对已有备份。",
            "Back up the whole installation (embedded database, files) while it works; the signing keys and vault.key are not "
                    + "in it and are kept apart. With --check an existing backup is read through."
        })
final class BackupCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);
    private static final double MEBIBYTE = 1 << 20;

    private final Rooms rooms;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = {"备份写到哪个目录：空的或新的。", "Where to write it: an empty or a new folder."})
    private Path folder = Path.of("");

    @Option(
            names = "--check",
            description = {"只核对这份备份是否完整，什么也不写。", "Only see whether this backup is whole; writes nothing."})
    private boolean checkOnly;

    BackupCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Integer call() {
        if (checkOnly) {
            say(told("备份完整", "The backup is whole", Backup.check(folder)));
            return 0;
        }
        var database = data.openShared();
        if (database.embedded() == null) {
            throw CommandRefusal.wrong(
                    "数据库是自备的（TOCSIN_DB_URL）：请用它自己的工具备份，并备份数据目录的 files，见 docs/handbook/backup.md。",
                    "The database is one of your own (TOCSIN_DB_URL): back it up with its own tools, and files of the data folder"
                            + " too; see docs/handbook/backup.md.");
        }
        return rooms.once(database, Map.of(), context -> take(context, database));
    }

    private int take(ApplicationContext context, OpenDatabase database) {
        var words = new BackupManifest.Words(
                context.getBean(JournalHeads.class).leaveNow("backup").orElse(null),
                context.getBean(Vault.class).keyPrint());
        var wall = new TownClock();
        var manifest = Backup.take(database.folder(), database.address(), folder, () -> wall.instant(), words);
        note(database.folder(), manifest);
        tell(context.getBean(TakenBackups.class), manifest);
        say(told("备份完成", "The backup is done", manifest));
        say(
                Text.of(
                        "密钥不在备份里，请分开保管：" + database.folder().path() + " 的 vault.key 和 journal-keys。没有 vault.key，"
                                + "备份里的身份证号、动态口令和通道密钥打不开。",
                        "The keys are not in it; keep them apart: vault.key and journal-keys of "
                                + database.folder().path()
                                + ". Without vault.key nobody opens the resident numbers, one-time codes and channel secrets in it."));
        return 0;
    }

    /** Notes the moment for the page of operations; a backup is whole without the note. */
    private static void note(DataFolder folder, BackupManifest manifest) {
        try {
            DataFolder.writePrivately(
                    folder.path().resolve("last-backup"), manifest.endedAt().toString());
        } catch (IOException unwritable) {
            LOG.warn(
                    "last-backup 没有写成，备份不受影响。last-backup was not written; the backup is whole all the same.",
                    unwritable);
        }
    }

    /** A backup is whole, and good to keep, though the journal cannot be told of it. */
    private static void tell(TakenBackups journal, BackupManifest manifest) {
        try {
            journal.record(new OperationsEvent.BackupTaken(
                    manifest.endedAt(),
                    manifest.files().size(),
                    manifest.bytes(),
                    manifest.words().head()));
        } catch (RuntimeException failure) {
            LOG.warn("备份完成，但没能记入日志。The backup is whole; the journal could not be told of it.", failure);
        }
    }

    private Text told(String chinese, String english, BackupManifest manifest) {
        var head = manifest.words().head() == null ? "–" : manifest.words().head();
        var size = "%.1f MiB".formatted(manifest.bytes() / MEBIBYTE);
        return Text.of(
                chinese + "：" + folder.toAbsolutePath() + "，" + manifest.files().size() + " 个文件，" + size + "，日志封存头 "
                        + head + "。",
                english + ": " + folder.toAbsolutePath() + ", files: "
                        + manifest.files().size() + ", " + size + ", head of the journal " + head + ".");
    }

    private void say(Text told) {
        rooms.out().println(told.zh());
        rooms.out().println(told.en());
    }
}
