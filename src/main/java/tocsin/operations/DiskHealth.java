package tocsin.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tocsin.foundation.HealthPart;
import tocsin.foundation.HealthReading;
import tocsin.foundation.HealthState;
import tocsin.foundation.Text;

/** Tells whether the disk with the data folder has room, below {@code tocsin.health.disk-low} degraded, below {@code disk-out} out of service. */
@Component
class DiskHealth implements HealthPart {
    private static final double GIGABYTE = 1 << 30;

    private final Path folder;
    private final DataSize low;
    private final DataSize out;

    DiskHealth(
            @Value("${tocsin.data:${java.io.tmpdir}}") Path folder,
            @Value("${tocsin.health.disk-low:2GB}") DataSize low,
            @Value("${tocsin.health.disk-out:256MB}") DataSize out) {
        this.folder = folder;
        this.low = low;
        this.out = out;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Text label() {
        return Text.of("磁盘空间", "Room on disk");
    }

    @Override
    public HealthReading look() {
        var room = room();
        var told = Text.of("数据目录所在磁盘还有 {0} GB，共 {1} GB。", "The disk of the data folder has {0} GB left of {1} GB.")
                .with(gigabytes(room.free()), gigabytes(room.total()));
        if (room.free() >= low.toBytes()) {
            return HealthReading.of(HealthState.UP, told);
        }
        var advice = Text.of(
                        "{0}请清理或扩容；写满后照片、文书和内置数据库都无法写入。",
                        "{0} Clear or enlarge it: when it is full, neither photographs nor papers nor the embedded database can be written.")
                .with(told);
        return HealthReading.of(
                room.free() < out.toBytes() ? HealthState.OUT_OF_SERVICE : HealthState.DEGRADED, advice);
    }

    /** Bytes of the disk with the data folder. */
    record Room(long free, long total) {}

    Room room() {
        try {
            var there = folder.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            var disk = Files.getFileStore(there);
            return new Room(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f", bytes / GIGABYTE);
    }
}
