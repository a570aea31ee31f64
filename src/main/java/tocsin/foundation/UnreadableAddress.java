package tocsin.foundation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers requests that no part of the program ever sees because their address or form is broken; the server's own page would name it and its version. */
@Configuration(proxyBeanMethods = false)
class UnreadableAddress {
    @Bean
    TomcatContextCustomizer answersOfOurOwn() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Answer.class.getName());
            }
        };
    }

    /** The server makes it by its name. */
    public static final class Answer extends ErrorReportValve {
        private static final int FIRST_ERROR = 400;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < FIRST_ERROR
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var problem = FoundationProblem.UNREADABLE.with(
                    Text.of("网址或请求的格式不对", "The address or the form of the request is broken"));
            var body = CanonicalJson.bytes(java.util.Map.of(
                    "type", "/problems/" + problem.kind().type(),
                    "title",
                            problem.kind().title().zh() + " · "
                                    + problem.kind().title().en(),
                    "status", response.getStatus(),
                    "detail", problem.detail().zh() + " " + problem.detail().en()));
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                // Whoever asked has hung up.
            }
        }
    }
}
