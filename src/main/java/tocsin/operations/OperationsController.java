package tocsin.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.access.AccessPermission;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;
import tocsin.transport.CertificateLife;

/** What whoever runs the server must know of it, for the system administrator. */
@RestController
class OperationsController {
    private final DatabaseSizeStore database;
    private final DatabaseLookStore looks;
    private final DiskHealth disk;
    private final BackupRecord backups;
    private final CertificateLife certificate;
    private final Instant startedAt;

    OperationsController(
            DatabaseSizeStore database,
            DatabaseLookStore looks,
            DiskHealth disk,
            BackupRecord backups,
            CertificateLife certificate,
            TownClock clock) {
        this.database = database;
        this.looks = looks;
        this.disk = disk;
        this.backups = backups;
        this.certificate = certificate;
        this.startedAt = clock.instant()
                .minus(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    @Operation(
            operationId = "readOperations",
            summary = "Read what the installation runs on",
            description = "查看版本、数据库、磁盘和备份")
    @GetMapping("/api/operations")
    OperationsView read(Actor by) {
        by.require(AccessPermission.WATCH_JOBS);
        var version = OperationsController.class.getPackage().getImplementationVersion();
        var pool = looks.pool();
        var room = disk.room();
        return new OperationsView(
                Objects.requireNonNullElse(version, ""),
                Runtime.version().toString(),
                startedAt,
                database.version(),
                database.bytes(),
                database.largest(),
                new OperationsView.Connections(pool.active(), pool.idle(), pool.waiting(), pool.most()),
                new OperationsView.Disk(room.free(), room.total()),
                certificate.lastDay().orElse(null),
                backups.lastAt().orElse(null));
    }
}
