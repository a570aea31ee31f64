package tocsin.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    private static final long GIBIBYTE = 1L << 30;

    @Test
    void aLargeMachineGetsTheFullBuffers() {
        var settings = ServerSettings.lasting(64 * GIBIBYTE, 500 * GIBIBYTE).values();
        assertThat(settings).containsEntry("shared_buffers", "1024MB").containsEntry("max_wal_size", "8192MB");
    }

    @Test
    void aSmallMachineKeepsRoomForTheRest() {
        var settings = ServerSettings.lasting(2 * GIBIBYTE, 10 * GIBIBYTE).values();
        assertThat(settings).containsEntry("shared_buffers", "512MB").containsEntry("max_wal_size", "1024MB");
    }
}
