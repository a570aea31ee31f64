package tocsin;

import tocsin.commands.Commands;

/** The program: {@code java -jar tocsin.jar serve|demo|…}. */
public final class Tocsin {

    private Tocsin() {}

    /** Runs one command and ends with its exit code: 0 done, 1 refused, 2 not understood. */
    public static void main(String[] arguments) {
        int code = Commands.run(Application.class, arguments);
        // Whatever still runs in the background must not hold back a command that has said its last word.
        System.exit(code);
    }
}
