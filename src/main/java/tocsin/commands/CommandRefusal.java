package tocsin.commands;

/** A command cannot do what it was asked; says in one sentence each, Chinese and English, why and what to do. */
final class CommandRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final int exitCode;

    CommandRefusal(String chinese, String english) {
        this(chinese, english, REFUSED);
    }

    private CommandRefusal(String chinese, String english, int exitCode) {
        super(chinese + "\n" + english);
        this.exitCode = exitCode;
    }

    /** What was typed is wrong: an option, a path, a file or a name that there is not. */
    static CommandRefusal wrong(String chinese, String english) {
        return new CommandRefusal(chinese, english, NOT_UNDERSTOOD);
    }

    static CommandRefusal portTaken(int port) {
        return new CommandRefusal(
                "端口 " + port + " 已被其他程序占用：请用 --port 换一个。",
                "Port " + port + " is taken by another program: choose one with --port.");
    }

    static CommandRefusal plainPortTaken(int port) {
        return new CommandRefusal(
                "明文端口 " + port + " 已被其他程序占用：请用 --http-port 换一个。",
                "The plain port " + port + " is taken by another program: choose one with --http-port.");
    }

    /** 1: it could not be done now; 2: it was asked wrongly. */
    int exitCode() {
        return exitCode;
    }
}
