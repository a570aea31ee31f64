package tocsin.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the embedded server is told, scaled to the machine; a person's own ALTER SYSTEM wins over it. */
record ServerSettings(Map<String, String> values) {

    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;

    /** Settings for lasting data in this folder. Few and long checkpoints: full-page images are the noise. */
    static ServerSettings lasting(Path folder) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return lasting(system.getTotalMemorySize(), Files.getFileStore(folder).getUsableSpace());
    }

    /** The same for a machine of so many bytes of memory and free disk. */
    static ServerSettings lasting(long memoryBytes, long freeDiskBytes) {
        var walBytes = between(freeDiskBytes / 10, 512 * MEBIBYTE, 8 * GIBIBYTE);
        var values = common();
        values.put("shared_buffers", mebibytes(between(memoryBytes / 4, 64 * MEBIBYTE, GIBIBYTE)));
        values.put("effective_cache_size", mebibytes(Math.max(memoryBytes / 2, 128 * MEBIBYTE)));
        values.put("maintenance_work_mem", mebibytes(between(memoryBytes / 32, 64 * MEBIBYTE, 512 * MEBIBYTE)));
        values.put("max_wal_size", mebibytes(walBytes));
        values.put("min_wal_size", mebibytes(walBytes / 4));
        values.put("wal_buffers", "32MB");
        values.put("checkpoint_timeout", "15min");
        // Else it cleans each table again and again while a county is read in.
        values.put("autovacuum_naptime", "3min");
        return new ServerSettings(values);
    }

    /** Settings for data that nobody will miss: fast, not safe against a power cut. */
    static ServerSettings passing() {
        var values = common();
        values.put("shared_buffers", "128MB");
        // One run holds many applications at once, each with a few connections.
        values.put("max_connections", "300");
        values.put("fsync", "off");
        values.put("synchronous_commit", "off");
        values.put("full_page_writes", "off");
        values.put("autovacuum_naptime", "5min");
        values.put("wal_level", "minimal");
        values.put("max_wal_senders", "0");
        return new ServerSettings(values);
    }

    /** These and some more, which win. */
    ServerSettings and(Map<String, String> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new ServerSettings(all);
    }

    /** The text of a postgresql.conf. */
    String text() {
        return values.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> common() {
        var values = new LinkedHashMap<String, String>();
        values.put("listen_addresses", "127.0.0.1");
        values.put("unix_socket_directories", "");
        values.put("max_connections", "64");
        values.put("random_page_cost", "1.1");
        values.put("work_mem", "16MB");
        values.put("jit", "off");
        values.put("timezone", "Asia/Shanghai");
        values.put("log_timezone", "Asia/Shanghai");
        values.put("log_line_prefix", "%m [%p] ");
        values.put("log_checkpoints", "off");
        return values;
    }

    private static long between(long value, long least, long most) {
        return Math.max(least, Math.min(value, most));
    }

    private static String mebibytes(long bytes) {
        return bytes / MEBIBYTE + "MB";
    }
}
