package tocsin.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The folder in which one installation keeps everything that is its own: the embedded server's files, its password,
 * its log, and what the application adds.
 *
 * @param path the folder as it really is, absolute
 */
public record DataFolder(Path path) {

    /** Counts changes of the folder's layout; the tables inside count their own. */
    static final int FORMAT = 1;

    private static final Path SYSTEM_PLACE = Path.of("/var/lib/tocsin");

    /**
     * Makes or opens a data folder.
     *
     * @param wished where it should stand; as root, a place that other users cannot enter is exchanged for one under
     *     {@code /var/lib/tocsin}, since the server may not run as root
     * @param say is told, in both languages, when the folder stands elsewhere
     * @throws DatabaseRefusal when a newer Tocsin made it or it cannot be written
     */
    public static DataFolder open(Path wished, Consumer<String> say) {
        return open(wished, SYSTEM_PLACE, say);
    }

    /**
     * Where {@link #open} would put a folder; makes nothing.
     *
     * @return the place wished for, or as root the one under {@code /var/lib/tocsin}
     */
    public static Path place(Path wished) {
        try {
            return place(wished.toAbsolutePath().normalize(), SYSTEM_PLACE);
        } catch (IOException failure) {
            throw unusable(wished, failure);
        }
    }

    /** Whether a folder is a data folder made by some Tocsin. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("format"));
    }

    /** What stands there already, or above, must be folders: a place that cannot be is not exchanged for another. */
    private static void requireFolders(Path asked) throws IOException {
        for (var each = asked; each != null; each = each.getParent()) {
            if (Files.exists(each) && !Files.isDirectory(each)) {
                throw new NotDirectoryException(each.toString());
            }
        }
    }

    /** Somebody's folder full of other things is not made a data folder; what a file system puts at its own root does not count. */
    private static void requireOursOrEmpty(Path place) throws IOException {
        if (!Files.isDirectory(place) || isOne(place)) {
            return;
        }
        try (var entries = Files.list(place)) {
            var foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals("lost+found"))
                    .sorted()
                    .findFirst();
            if (foreign.isPresent()) {
                throw DatabaseRefusal.wronglyNamed(
                        "目录 " + place + " 里已有别的东西（如 " + foreign.get() + "），又不是 Tocsin 的数据目录：请用 --data 指定空目录或新目录。",
                        "The folder " + place + " holds other things already (such as " + foreign.get()
                                + ") and is no data folder of Tocsin: name an empty or a new one with --data.",
                        null);
            }
        }
    }

    private static DatabaseRefusal unusable(Path asked, IOException failure) {
        return DatabaseRefusal.wronglyNamed(
                "数据目录 " + asked + " 用不了，它或它的上级不是目录，或无法写入（" + failure + "）：请用 --data 指定别处。",
                "The data folder " + asked + " cannot be used; it or a folder above is no folder or cannot be written ("
                        + failure + "): name another place with --data.",
                failure);
    }

    private static Path place(Path asked, Path systemPlace) throws IOException {
        return isRoot() && !canBeEntered(asked)
                ? systemPlace.resolve(asked.getFileName() + "-" + shortName(asked))
                : asked;
    }

    static DataFolder open(Path wished, Path systemPlace, Consumer<String> say) {
        var asked = wished.toAbsolutePath().normalize();
        try {
            requireFolders(asked);
            var place = place(asked, systemPlace);
            if (!place.equals(asked)) {
                say.accept(
                        "其他用户无法进入 " + asked + " 的上级目录，数据改存于 " + place + "。\nOther users cannot enter the folders above "
                                + asked + "; the data stand in " + place + " instead.");
            }
            requireOursOrEmpty(place);
            Files.createDirectories(place);
            var folder = new DataFolder(place.toRealPath());
            folder.checkFormat();
            return folder;
        } catch (AccessDeniedException denied) {
            throw DatabaseRefusal.wronglyNamed(
                    "数据目录 " + asked + " 不可写：请换用户或用 --data 指定别处。",
                    "The data folder " + asked
                            + " cannot be written: use another user or name another place with --data.",
                    denied);
        } catch (IOException failure) {
            throw unusable(asked, failure);
        }
    }

    /**
     * Marks that the database is being filled in one go. Should the process end before {@link #endFilling}, the next
     * start of the embedded server begins with an empty database again, never with half a filling.
     */
    public void beginFilling() throws IOException {
        Files.writeString(filling(), "");
    }

    /** Marks that the filling is whole. */
    public void endFilling() throws IOException {
        Files.deleteIfExists(filling());
    }

    /** Whether a filling began and did not end. */
    public boolean isHalfFilled() {
        return Files.exists(filling());
    }

    /** Marks that a restore began; until {@link #endRestoring} nobody opens the folder. */
    void beginRestoring() throws IOException {
        Files.writeString(restoring(), "");
    }

    void endRestoring() throws IOException {
        Files.delete(restoring());
    }

    private Path restoring() {
        return path.resolve("restoring");
    }

    void archiveInto(WalArchive archive) throws IOException {
        Files.writeString(path.resolve("archive"), archive.place() + "\n");
    }

    /** From its next start on the server archives nowhere. */
    public void archiveNoMore() throws IOException {
        Files.deleteIfExists(path.resolve("archive"));
    }

    /** Where the server archives, if anywhere: every start must know, or the chain of segments would have a gap. */
    public Optional<WalArchive> archive() throws IOException {
        var file = path.resolve("archive");
        return Files.exists(file)
                ? Optional.of(new WalArchive(Path.of(Files.readString(file).strip())))
                : Optional.empty();
    }

    private Path filling() {
        return path.resolve("filling");
    }

    Path server() {
        return path.resolve("postgres");
    }

    /** Where the server's programs are unpacked: once for all data folders where whoever started us shares them and the server's account may run them. */
    Path binaries() {
        var shared = System.getProperty("tocsin.programs");
        return shared != null && isShared(Path.of(shared)) ? Path.of(shared) : path.resolve("binaries");
    }

    private static boolean isShared(Path programs) {
        try {
            boolean entered = Files.isWritable(programs);
            if (entered && isRoot()) {
                for (var folder = programs.toRealPath(); folder != null && entered; folder = folder.getParent()) {
                    entered = lets(folder);
                }
            }
            return entered;
        } catch (IOException unreadable) {
            return false;
        }
    }

    Path configuration() {
        return path.resolve("postgresql.conf");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path password() {
        return path.resolve("postgres.password");
    }

    Path port() {
        return path.resolve("postgres.port");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /**
     * Writes a file that only this folder's user can read (0600), such as a password.
     *
     * @param file a file in this folder; replaced when it exists
     */
    public static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private void checkFormat() throws IOException {
        var file = path.resolve("format");
        if (!Files.exists(file)) {
            Files.writeString(file, FORMAT + "\n");
        }
        if (Files.exists(restoring())) {
            throw new DatabaseRefusal(
                    "目录 " + path + " 里的恢复没有做完：请清空该目录，再恢复一次。",
                    "A restore into " + path + " was not finished: empty the folder, then restore again.");
        }
        if (isRoot()) {
            letOthersPass();
        }
        var text = Files.readString(file).strip();
        if (!text.equals(String.valueOf(FORMAT))) {
            throw new DatabaseRefusal(
                    "数据目录 " + path + " 由更新版本的 Tocsin 建立（格式 " + text + "，本程序为 " + FORMAT + "）：请升级程序。",
                    "The data folder " + path + " was made by a newer Tocsin (format " + text + ", this one is "
                            + FORMAT + "): upgrade the program.");
        }
    }

    private void letOthersPass() throws IOException {
        var permissions = Files.getPosixFilePermissions(path);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** A folder that is empty, ours or yet to be made may be opened for passing through; those above it may not. */
    private static boolean canBeEntered(Path asked) throws IOException {
        var mayBeOpened = !Files.exists(asked) || Files.exists(asked.resolve("format")) || isEmpty(asked);
        for (var folder = mayBeOpened ? asked.getParent() : asked; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder) && !lets(folder.toRealPath())) {
                return false;
            }
        }
        return true;
    }

    private static boolean lets(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
                || Files.getAttribute(folder, "unix:uid").equals(ServerAccount.NOBODY);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** The same folder has the same short name at every start, and two checkouts do not share one. */
    private static String shortName(Path asked) {
        var name = UUID.nameUUIDFromBytes(asked.toString().getBytes(StandardCharsets.UTF_8));
        return name.toString().substring(0, 8);
    }
}
