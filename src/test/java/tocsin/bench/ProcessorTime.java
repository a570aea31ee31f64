package tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time that a process and all it has started have spent, from the kernel's account of them. */
final class ProcessorTime {
    private static final Path PROCESSES = Path.of("/proc");
    /** What the kernel counts in here, on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int PARENT = 1;
    private static final int USED = 11;
    private static final int USED_BY_ENDED_CHILDREN = 13;

    private ProcessorTime() {}

    private record Entry(long pid, long parent, long ticks) {}

    /** Seconds spent so far by a process, its living descendants and those children it has seen end. */
    static double seconds(long pid) {
        var all = all();
        return sum(pid, all) / TICKS_PER_SECOND;
    }

    private static long sum(long pid, List<Entry> all) {
        return all.stream()
                .mapToLong(entry ->
                        (entry.pid() == pid ? entry.ticks() : 0) + (entry.parent() == pid ? sum(entry.pid(), all) : 0))
                .sum();
    }

    private static List<Entry> all() {
        try (var folders = Files.list(PROCESSES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .flatMap(ProcessorTime::read)
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException("the processes of this machine cannot be listed", failure);
        }
    }

    /** A process that has ended meanwhile is passed over: its parent's account holds it. */
    private static Stream<Entry> read(String pid) {
        try {
            var text = Files.readString(PROCESSES.resolve(pid).resolve("stat"));
            // The name in brackets may hold spaces.
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int at = USED; at < USED_BY_ENDED_CHILDREN + 2; at++) {
                ticks += Long.parseLong(fields[at]);
            }
            return Stream.of(new Entry(Long.parseLong(pid), Long.parseLong(fields[PARENT]), ticks));
        } catch (IOException ended) {
            return Stream.empty();
        }
    }
}
