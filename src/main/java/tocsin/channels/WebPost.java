package tocsin.channels;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;
import tocsin.foundation.TownClock;

/** Sends by HTTP to robots and gateways: one request, no redirects, a short answer, within a bounded time. */
@Component
class WebPost {
    private static final int OK = 200;
    private static final int MOVED = 300;
    private static final int WRONG = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int OURS_NOT = 500;

    private final MessageTemplate.InForce templates;
    private final DispatchRule.InForce rules;
    private final AllowedHosts hosts;
    private final TownClock clock;
    private final HttpClient client;

    WebPost(MessageTemplate.InForce templates, DispatchRule.InForce rules, AllowedHosts hosts, TownClock clock) {
        this.templates = templates;
        this.rules = rules;
        this.hosts = hosts;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(rules.today().connectSeconds()))
                .build();
    }

    Outcome send(Channel channel, ChannelSecrets secrets, Letter letter) {
        var template = templates.get(channel.template(), channel.medium());
        try {
            var address = URI.create(Objects.requireNonNullElse(secrets.url(), ""));
            if (!hosts.mayBeNamed(address, template.hosts())
                    || !hosts.mayBeReached(address.getHost(), AllowedHosts.port(address))) {
                return Outcome.never(SendingFailure.HOST_NOT_ALLOWED, address.getHost());
            }
            return answered(template, request(template, secrets, letter));
        } catch (UnknownHostException nowhere) {
            return Outcome.later(SendingFailure.NOT_REACHED, nowhere.getMessage());
        }
    }

    private HttpRequest request(MessageTemplate template, ChannelSecrets secrets, Letter letter) {
        long millis = clock.instant().toEpochMilli();
        var key = Objects.requireNonNullElse(secrets.signingKey(), "");
        boolean signed = !key.isEmpty();
        var body = template.filled(values(template, key, millis, letter));
        var url = secrets.url() + (signed ? template.signature().inQuery(key, millis) : "");
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(rules.today().answerSeconds()))
                .header(
                        "Content-Type",
                        template.form()
                                ? "application/x-www-form-urlencoded;charset=UTF-8"
                                : "application/json;charset=UTF-8")
                .header("X-Tocsin-Message", letter.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signed) {
            template.signature()
                    .inHeaders(key, millis, letter.id().toString(), body)
                    .forEach(request::header);
        }
        return request.build();
    }

    private static Map<String, String> values(MessageTemplate template, String key, long millis, Letter letter) {
        var values = new HashMap<String, String>();
        values.put("id", letter.id().toString());
        values.put("to", Objects.requireNonNullElse(letter.to(), ""));
        values.put("title", letter.title());
        values.put("text", letter.text(template.longest()));
        values.put("url", letter.url());
        values.put("at", letter.at().toString());
        values.put("kind", letter.kind());
        values.put("sign", "");
        values.put("timestamp", Long.toString(millis));
        if (!key.isEmpty()) {
            values.putAll(template.signature().inBody(key, millis));
        }
        return values;
    }

    private Outcome answered(MessageTemplate template, HttpRequest request) {
        var rule = rules.today();
        var answer = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), rule.answerBytes()));
        try {
            var response = answer.get(rule.connectSeconds() + rule.answerSeconds(), TimeUnit.SECONDS);
            return judged(template, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Outcome.later(SendingFailure.TIMED_OUT, null);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.later(SendingFailure.TIMED_OUT, null);
        } catch (ExecutionException failure) {
            return failed(Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private static Outcome judged(MessageTemplate template, int status, String body) {
        if (status >= OK && status < MOVED) {
            return template.judged(body);
        }
        var answer = "HTTP " + status + " " + body;
        if (status < WRONG) {
            return Outcome.never(SendingFailure.MOVED, answer);
        }
        return status == TIMEOUT || status == TOO_MANY || status >= OURS_NOT
                ? Outcome.later(SendingFailure.BUSY, answer)
                : Outcome.never(SendingFailure.REFUSED, answer);
    }

    private static Outcome failed(Throwable cause) {
        return switch (cause) {
            case java.net.http.HttpConnectTimeoutException late -> Outcome.later(SendingFailure.NOT_REACHED, null);
            case java.net.http.HttpTimeoutException late -> Outcome.later(SendingFailure.TIMED_OUT, null);
            case SSLException untrusted -> Outcome.later(SendingFailure.CERTIFICATE, untrusted.getMessage());
            case ConnectException closed -> Outcome.later(SendingFailure.NOT_REACHED, closed.getMessage());
            case IOException broken -> Outcome.later(SendingFailure.NOT_REACHED, broken.getMessage());
            default -> Outcome.never(SendingFailure.BROKEN, cause.getClass().getSimpleName());
        };
    }
}
