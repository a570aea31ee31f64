package tocsin.commands;

/** A command cannot do what it was asked; says in one sentence each, Chinese and English, why and what to do. */
final class CommandRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandRefusal(String chinese, String english) {
        super(chinese + "\n" + english);
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
}
