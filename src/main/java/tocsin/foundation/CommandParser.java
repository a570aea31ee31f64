package tocsin.foundation;

import jakarta.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a command out of JSON that came by another way than a request of its own: same mapping, same constraints, same refusals. */
public class CommandParser {
    private final JsonMapper json;
    private final Validator validator;

    /** @param json maps as the server's requests are mapped */
    public CommandParser(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The command that a body says.
     *
     * @throws Problem 400 naming each value that cannot be read or is not allowed
     */
    public <C> C parse(JsonNode body, Class<C> kind) {
        C command;
        try {
            command = json.treeToValue(body, kind);
        } catch (JacksonException unreadable) {
            throw UnreadableBody.problem(unreadable);
        }
        var refused = validator.validate(command).stream()
                .map(violation -> new InvalidCommand.Refused(
                        violation.getPropertyPath().toString(), violation.getInvalidValue(), violation))
                .toList();
        if (!refused.isEmpty()) {
            throw InvalidCommand.problem(refused);
        }
        return command;
    }
}
