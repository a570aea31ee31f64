package tocsin.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which numbers of which rules a place may set, and how they are set. */
@Component
class RuleNumbers {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private final Map<String, RuleNumber.Of> rules;

    RuleNumbers() {
        try (var in = new ClassPathResource("rulebook/numbers.yaml").getInputStream()) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            rules = MAPPER.convertValue(read, new TypeReference<Map<String, RuleNumber.Of>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<RuleNumber.Of> of(String rule) {
        return Optional.ofNullable(rules.get(rule));
    }

    static BigDecimal read(Map<String, Object> values, RuleNumber number) {
        return MAPPER.convertValue(values, JsonNode.class)
                .at(JsonPointer.compile(number.at()))
                .decimalValue();
    }

    /** The values with other numbers: each declared one must be named and stay within its bounds, whole where it is whole. */
    Map<String, Object> set(RuleNumber.Of rule, Map<String, Object> values, Map<String, BigDecimal> numbers) {
        var tree = MAPPER.convertValue(values, JsonNode.class).deepCopy();
        for (var number : rule.numbers()) {
            put(tree, JsonPointer.compile(number.at()), number.within(numbers.get(number.at())));
        }
        return MAPPER.convertValue(tree, new TypeReference<Map<String, Object>>() {});
    }

    private static void put(JsonNode tree, JsonPointer at, BigDecimal value) {
        var parent = tree.at(at.head());
        JsonNode next = parent.at(at.last()).isIntegralNumber() ? whole(value) : MAPPER.valueToTree(value);
        switch (parent) {
            case ObjectNode object -> object.set(at.last().getMatchingProperty(), next);
            case ArrayNode array -> array.set(at.last().getMatchingIndex(), next);
            default -> throw new IllegalStateException("no such number: " + at);
        }
    }

    private static JsonNode whole(BigDecimal value) {
        RulebookProblem.NUMBER_NOT_WHOLE.unless(value.stripTrailingZeros().scale() <= 0, value.toPlainString());
        return MAPPER.valueToTree(value.intValueExact());
    }
}
