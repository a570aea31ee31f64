package tocsin.channels;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tocsin.foundation.CanonicalJson;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;
import tocsin.rulebook.Rulebook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How a platform wants to be spoken to, as data: a new one is an entry of the rule and no code.
 *
 * @param hosts its own hosts, which anybody's channel of this template may name
 * @param longest most characters of a text
 * @param form the body goes as a form instead of JSON
 * @param body with places such as {@code {text}}
 * @param successAt pointer into the answer, null: any 2xx is a success
 * @param busyIs answers after which it is tried again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MessageTemplate(
        String code,
        Text label,
        Medium medium,
        List<String> hosts,
        Signature signature,
        int longest,
        boolean form,
        Map<String, Object> body,
        @Nullable String successAt,
        @Nullable String successIs,
        @Nullable List<String> busyIs) {

    /** Fills the places; what is filled in is always a whole value, so that no text can leave its quotes. */
    String filled(Map<String, String> values) {
        return form
                ? body.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(
                                        String.valueOf(fill(field.getValue(), values)), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                : CanonicalJson.write(fill(body, values));
    }

    private static Object fill(Object node, Map<String, String> values) {
        return switch (node) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> fill(Objects.requireNonNull(entry.getValue()), values)));
            case List<?> list -> list.stream().map(each -> fill(each, values)).toList();
            case String text -> replaced(text, values);
            default -> node;
        };
    }

    /** In one pass: a value that looks like a place is not filled again. */
    private static String replaced(String text, Map<String, String> values) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(text)
                .replaceAll(place ->
                        java.util.regex.Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** What the platform says with a 2xx answer. */
    Outcome judged(String answer) {
        if (successAt == null) {
            return Outcome.SENT;
        }
        var said = read(answer).at(successAt).asString("");
        if (said.equals(successIs)) {
            return Outcome.SENT;
        }
        boolean busy = busyIs != null && busyIs.contains(said);
        return busy ? Outcome.later(SendingFailure.BUSY, answer) : Outcome.never(SendingFailure.REFUSED, answer);
    }

    private static JsonNode read(String answer) {
        try {
            return CanonicalJson.read(answer);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** The templates in force today. */
    @Component
    record InForce(Rulebook rulebook, TownClock clock) {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Entries(List<MessageTemplate> entries) {}

        List<MessageTemplate> list() {
            return rulebook.inForce("channels/message-templates", Entries.class, clock.today())
                    .values()
                    .entries();
        }

        /** The template of a medium. @throws tocsin.foundation.Problem when there is none such */
        MessageTemplate get(@Nullable String code, Medium medium) {
            return list().stream()
                    .filter(each -> each.medium() == medium && each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> ChannelProblem.NO_SUCH_TEMPLATE
                            .with(Objects.requireNonNullElse(code, ""))
                            .at("/template"));
        }
    }
}
