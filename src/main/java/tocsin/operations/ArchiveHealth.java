package tocsin.operations;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tocsin.database.MirrorRecord;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.HealthState;
import tocsin.foundation.Text;

/**
 * Degraded when what the database writes does not reach the archive: people go on working, but nothing leads back to this moment, and what
 * waits to be archived fills the disk.
 */
@Component
class ArchiveHealth implements HealthPart {
    private final DatabaseLookStore store;
    private final Path folder;

    ArchiveHealth(DatabaseLookStore store, @Value("${tocsin.data:${java.io.tmpdir}/tocsin}") Path folder) {
        this.store = store;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public Text label() {
        return Text.of("归档", "Archive");
    }

    @Override
    public HealthReading look() {
        try {
            var found = store.archive();
            var failure = found.failure();
            return failure == null
                    ? copied(found)
                    : HealthReading.of(HealthState.DEGRADED, failing(failure, found.lastAt()));
        } catch (SQLException failure) {
            return HealthReading.of(
                    HealthState.DEGRADED,
                    Text.of(
                                    "问不到归档的情形（SQLSTATE {0}）：请先看“数据库”一项。",
                                    "The archive cannot be asked about (SQLSTATE {0}): look at the database first.")
                            .with(failure.getSQLState()));
        }
    }

    /** Beside the segments the files go too: photographs, papers and heads, without which a moment is not whole. */
    private HealthReading copied(DatabaseLookStore.Archive found) {
        var files = found.on() ? MirrorRecord.of(folder).orElse(null) : null;
        if (files == null || files.failure() == null) {
            return HealthReading.of(HealthState.UP, working(found));
        }
        var last = files.lastAt() == null
                ? Text.of("还没有齐过", "they have never all been there")
                : Text.of("最近一次齐在 {0}", "all were there last at {0}").with(files.lastAt());
        return HealthReading.of(
                HealthState.DEGRADED,
                Text.of(
                                "照片、文书等文件抄不进归档目录（{0}；{1}）：请看该目录能否写入、磁盘是否已满。在此期间恢复到某一时刻会缺文件；修好后会自动补齐。",
                                "Photographs, papers and other files cannot be copied into the archive ({0}; {1}): see whether its folder can be"
                                        + " written and whether its disk is full. Meanwhile a moment that is restored lacks files; once mended"
                                        + " they follow by themselves.")
                        .with(files.failure(), last));
    }

    private static Text failing(DatabaseLookStore.Failure failure, @Nullable Instant since) {
        var last = since == null
                ? Text.of("还没有归档成功过", "nothing has been archived yet")
                : Text.of("最近一次成功在 {0}", "it last worked at {0}").with(since);
        return Text.of(
                        "归档不成（{0} 最近一次失败，日志段 {1}；{2}）：请看归档目录是否还在、数据库账号能否写入、磁盘是否已满、是否有别的服务器在用。"
                                + "在此期间不能恢复到任一时刻，待归档的日志会占满数据盘；修好后会自动接着归档。",
                        "Archiving fails (last at {0}, segment {1}; {2}): see whether the folder of the archive is there, whether the account of"
                                + " the database can write into it, whether its disk is full and whether another server uses it. Meanwhile no"
                                + " moment can be restored and what waits fills the disk of the data; once mended it goes on by itself.")
                .with(failure.at(), failure.segment(), last);
    }

    private static Text working(DatabaseLookStore.Archive found) {
        if (!found.on()) {
            return Text.of(
                    "没有归档：只能恢复到最近一次备份；serve --archive 目录 可以打开。",
                    "Nothing is archived: only the last backup can be restored; serve --archive FOLDER begins it.");
        }
        var last = found.lastAt();
        return last == null
                ? Text.of("归档已打开，还没有要归档的日志段。", "Archiving is on; no segment has come up yet.")
                : Text.of("最近一次归档在 {0}。", "Archived last at {0}.").with(last);
    }
}
