package tocsin.commands;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line that could not be read: one sentence each, Chinese and English. */
final class WrongLine {
    private WrongLine() {}

    static CommandRefusal told(ParameterException wrong) {
        var line = wrong.getCommandLine();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                unmatched(line, unmatched.getUnmatched().getFirst());
            case MissingParameterException missing ->
                missing(line, missing.getMissing().getFirst());
            case OverwrittenOptionException twice ->
                CommandRefusal.wrong(
                        "选项 " + name(twice.getOverwritten()) + " 写了两次：请只留一个。",
                        "The option " + name(twice.getOverwritten()) + " stands twice: leave one.");
            default -> other(wrong, line);
        };
    }

    private static CommandRefusal missing(CommandLine line, ArgSpec argument) {
        var name = name(argument);
        return argument instanceof OptionSpec
                ? CommandRefusal.wrong(
                        name + " 后面缺一个值：" + help(line) + " 说明用法。",
                        "A value is missing behind " + name + ": " + help(line) + " explains.")
                : CommandRefusal.wrong(
                        "缺 " + name + "：" + help(line) + " 说明用法。", name + " is missing: " + help(line) + " explains.");
    }

    private static CommandRefusal unmatched(CommandLine line, String word) {
        if (line.getParent() == null && !word.startsWith("-")) {
            var known = String.join(" ", line.getSubcommands().keySet());
            return CommandRefusal.wrong(
                    "没有命令 " + word + "：可用的有 " + known + "。",
                    "There is no command " + word + "; there are: " + known + ".");
        }
        return CommandRefusal.wrong(
                "不认得“" + word + "”：" + help(line) + " 列出能写的选项。",
                "“" + word + "” is not understood: " + help(line) + " lists what can be given.");
    }

    private static CommandRefusal other(ParameterException wrong, CommandLine line) {
        var argument = wrong.getArgSpec();
        if (argument == null) {
            var known = String.join(" ", line.getSubcommands().keySet());
            return CommandRefusal.wrong(
                    "要写一个命令：" + (known.isEmpty() ? help(line) + " 说明用法" : known) + "。",
                    "A command is needed: " + (known.isEmpty() ? help(line) + " explains" : known) + ".");
        }
        var choices = choices(argument);
        return CommandRefusal.wrong(
                "“" + wrong.getValue() + "”不能用作 " + name(argument) + "："
                        + (choices.isEmpty() ? help(line) + " 说明用法" : "可选 " + choices) + "。",
                "“" + wrong.getValue() + "” cannot be " + name(argument) + ": "
                        + (choices.isEmpty() ? help(line) + " explains" : "choose of " + choices) + ".");
    }

    private static String choices(ArgSpec argument) {
        var constants = argument.type().getEnumConstants();
        return constants == null
                ? ""
                : Stream.of(constants).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String help(CommandLine line) {
        return "./" + line.getCommandSpec().qualifiedName() + " --help";
    }
}
