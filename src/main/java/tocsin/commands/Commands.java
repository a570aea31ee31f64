package tocsin.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import tocsin.database.DatabaseRefusal;
import tocsin.foundation.Problem;
import tocsin.transport.TransportRefusal;

/** The list of commands. A command is entered here when it works. */
@Command(
        name = "tocsin",
        description = {"Tocsin 警钟：消防与安全生产监管。", "Fire prevention and work-safety supervision."},
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Commands.Version.class,
        mixinStandardHelpOptions = true)
public final class Commands {

    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Commands() {}

    /**
     * Runs one command line.
     *
     * @param application the Spring configuration of all rooms
     * @return the exit code: 0 done, 1 refused, 2 not understood
     */
    public static int run(Class<?> application, String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var rooms = new Rooms(application, out);
        return new CommandLine(new Commands())
                .addSubcommand(new ServeCommand(rooms))
                .addSubcommand(new DemoCommand(rooms))
                .addSubcommand(new TokenCommand(rooms))
                .addSubcommand(new VerifyCommand(rooms))
                .addSubcommand(new EvidenceCommand(rooms))
                .addSubcommand(new EraseCommand(rooms))
                .addSubcommand(new RotateKeyCommand(rooms))
                .addSubcommand(new BackupCommand(rooms))
                .addSubcommand(new RestoreCommand(rooms))
                .addSubcommand(new ImportCommand(rooms))
                .addSubcommand(new TakeBackCommand(rooms))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> explain(WrongLine.told(wrong), err))
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, err))
                .execute(arguments);
    }

    private static int explain(Exception failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRefusal refusal) {
                err.println(refusal.getMessage());
                return refusal.exitCode();
            }
            if (cause instanceof DatabaseRefusal refusal) {
                err.println(refusal.getMessage());
                return refusal.isWronglyNamed() ? NOT_UNDERSTOOD : REFUSED;
            }
            if (cause instanceof TransportRefusal) {
                err.println(cause.getMessage());
                return NOT_UNDERSTOOD;
            }
            if (cause instanceof Problem problem) {
                err.println(problem.detail().zh());
                err.println(problem.detail().en());
                return REFUSED;
            }
            if (cause instanceof PortInUseException taken) {
                err.println(CommandRefusal.portTaken(taken.getPort()).getMessage());
                return REFUSED;
            }
        }
        err.println("出了意料之外的错，下面是给维护人员看的细节。");
        err.println("Something unexpected went wrong; the details below are for whoever maintains the program.");
        failure.printStackTrace(err);
        return REFUSED;
    }

    /** The version of the jar; a start from class files has none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Tocsin 警钟 " + (version == null ? "" : version).strip()};
        }
    }
}
