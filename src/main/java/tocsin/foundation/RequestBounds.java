package tocsin.foundation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * How much a request may carry and how long it may take to arrive. A command is small: what is larger is refused before it is read, and what
 * does not say its length as soon as it passes the bound. Files and batches bound themselves; they too have to arrive in time.
 */
@Component
@ConditionalOnWebApplication
class RequestBounds extends OncePerRequestFilter {
    /** A template in base64 is the largest command. */
    static final int COMMAND_MEGABYTES = 2;

    private static final long COMMAND_BYTES = (long) COMMAND_MEGABYTES << 20;
    private static final Duration FILE_ARRIVES = Duration.ofMinutes(15);

    private final HandlerExceptionResolver problems;
    private final Duration commandArrives;

    RequestBounds(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Value("${tocsin.requests.command-arrives:PT60S}") Duration commandArrives) {
        this.problems = problems;
        this.commandArrives = commandArrives;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean command = isCommand(request);
        if (command && request.getContentLengthLong() > COMMAND_BYTES) {
            problems.resolveException(request, response, null, tooLarge());
        } else {
            chain.doFilter(
                    new Bounded(
                            request, command ? COMMAND_BYTES : Long.MAX_VALUE, command ? commandArrives : FILE_ARRIVES),
                    response);
        }
    }

    private static boolean isCommand(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.contains("json") && !type.contains("ndjson");
    }

    private static Problem tooLarge() {
        return FoundationProblem.TOO_LARGE.with(
                Text.of("{0} MB 以上", "more than {0} MB").with(COMMAND_MEGABYTES), COMMAND_MEGABYTES + " MB");
    }

    /** Ends the reading of a body; the refusal it stands for is answered in its place. */
    static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Problem refusal;

        private Ended(Problem refusal) {
            super(refusal.kind().type());
            this.refusal = refusal;
        }

        Problem refusal() {
            return refusal;
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long most;
        private final Duration arrives;

        private Bounded(HttpServletRequest request, long most, Duration arrives) {
            super(request);
            this.most = most;
            this.arrives = arrives;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Body(super.getInputStream(), most, arrives);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Body extends ServletInputStream {
        private final ServletInputStream body;
        private final long most;
        private final Duration arrives;
        private final long beganAt = System.nanoTime();
        private long read;

        private Body(ServletInputStream body, long most, Duration arrives) {
            this.body = body;
            this.most = most;
            this.arrives = arrives;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = body.read(into, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > most) {
                throw new Ended(tooLarge());
            }
            if (bytes > 0 && System.nanoTime() - beganAt > arrives.toNanos()) {
                throw new Ended(FoundationProblem.TOO_SLOW.with(arrives.toSeconds()));
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
