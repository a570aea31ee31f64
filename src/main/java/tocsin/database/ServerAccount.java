package tocsin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The system account the server runs under. PostgreSQL refuses root, so root hands the server to another uid and gives
 * it no way back.
 *
 * @param root whether we are root ourselves
 * @param uid the server's uid; our own when not root
 */
record ServerAccount(boolean root, int uid) {

    /** The account "nobody" of every Linux system. */
    static final int NOBODY = 65534;

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** The owner of an existing data folder goes on owning it; a new one of root's goes to nobody. */
    static ServerAccount of(Path serverFolder) throws IOException {
        int own = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (own != 0) {
            return new ServerAccount(false, own);
        }
        if (!Files.isExecutable(SETPRIV)) {
            throw new DatabaseRefusal(
                    "以 root 启动内置 PostgreSQL 需要 setpriv（软件包 util-linux），本机没有。",
                    "As root the embedded PostgreSQL needs setpriv (package util-linux), which is missing here.");
        }
        int owner = Files.exists(serverFolder) ? (Integer) Files.getAttribute(serverFolder, "unix:uid") : 0;
        return new ServerAccount(true, owner == 0 ? NOBODY : owner);
    }

    /** Hands a file or folder to the server's account, so that it alone can read it. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", uid);
        }
    }

    /** The command line as this account. */
    List<String> command(List<String> program) {
        return root ? join(drop(), program) : program;
    }

    /**
     * The command line of a server that stops cleanly when the thread that started it ends, also by kill -9, and that
     * does not hear the Ctrl-C of the terminal, because we stop it ourselves after the last query.
     */
    List<String> serverCommand(List<String> program) {
        if (!Files.isExecutable(SETPRIV)) {
            return program;
        }
        var line = new ArrayList<>(root ? drop() : List.of(SETPRIV.toString(), "--no-new-privs"));
        line.add("--pdeathsig=INT");
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        return join(line, program);
    }

    private List<String> drop() {
        return List.of(SETPRIV.toString(), "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--no-new-privs");
    }

    private static List<String> join(List<String> first, List<String> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
