package tocsin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tocsin.foundation.HealthState;

/** A disk is as ill as its limits say. */
class DiskHealthTest {
    private static final DataSize NOTHING = DataSize.ofBytes(0);
    private static final DataSize MORE_THAN_THERE_IS = DataSize.ofTerabytes(1_000_000);

    @TempDir
    private Path folder;

    @Test
    void roomBelowTheFirstLimitIsToldAndBelowTheSecondItIsOut() {
        assertThat(look(NOTHING, NOTHING)).isEqualTo(HealthState.UP);
        assertThat(look(MORE_THAN_THERE_IS, NOTHING)).isEqualTo(HealthState.DEGRADED);
        assertThat(look(MORE_THAN_THERE_IS, MORE_THAN_THERE_IS)).isEqualTo(HealthState.OUT_OF_SERVICE);
    }

    @Test
    void aFolderThatIsNotThereYetStandsOnTheDiskOfTheOneAbove() {
        var room = new DiskHealth(folder.resolve("not/yet"), NOTHING, NOTHING).room();
        assertThat(room.free()).isPositive().isLessThanOrEqualTo(room.total());
    }

    private HealthState look(DataSize low, DataSize out) {
        return new DiskHealth(folder, low, out).look().state();
    }
}
