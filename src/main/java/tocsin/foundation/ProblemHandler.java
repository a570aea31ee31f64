package tocsin.foundation;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Answers every refusal as RFC 9457 problem details, in the language the asker accepts: Chinese unless English is preferred. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final AcceptHeaderLocaleResolver LOCALES = locales();
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException failure, HttpServletRequest request) {
        var refused = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new InvalidCommand.Refused(
                        error.getField(), error.getRejectedValue(), error.unwrap(ConstraintViolation.class)))
                .toList();
        return answer(InvalidCommand.problem(refused), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answer(UnreadableBody.problem(failure), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            // What cannot be an id names no record.
            return answer(FoundationProblem.NOT_FOUND.with(InvalidCommand.shortened(failure.getValue())), request);
        }
        return answer(
                FoundationProblem.UNREADABLE.with(Text.of("“{0}”不是有效的 {1}", "“{0}” is not a valid {1}")
                        .with(InvalidCommand.shortened(failure.getValue()), failure.getName())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return answer(
                FoundationProblem.UNREADABLE.with(
                        Text.of("缺少参数“{0}”", "The parameter “{0}” is missing").with(failure.getParameterName())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException failure, HttpServletRequest request) {
        return answer(FoundationProblem.NOT_YOUR_DUTY.with(request.getRequestURI()), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ended(RequestBounds.Ended failure, HttpServletRequest request) {
        return answer(failure.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return plain(known, request);
        }
        var trouble = StorageTrouble.of(failure);
        if (trouble.isPresent()) {
            // No trace: a database that is away makes every request fail, and one line of each says as much.
            LOG.warn("{} at {} {}: {}", trouble.get(), request.getMethod(), request.getRequestURI(), said(failure));
            return answer(trouble.get().with(), request);
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unexpected failure {} at {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        return answer(FoundationProblem.UNEXPECTED.with(number), request);
    }

    /** The problem as an HTTP answer in the asker's language; filters outside the dispatcher use it too. */
    public static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        Locale locale = language(request);
        Metrics.counter("tocsin.requests.refused", "problem", problem.kind().type())
                .increment();
        var detail = ProblemDetail.forStatusAndDetail(
                problem.kind().status(), problem.detail().in(locale));
        detail.setType(URI.create("/problems/" + problem.kind().type()));
        detail.setTitle(problem.kind().title().in(locale));
        detail.setInstance(URI.create(request.getRequestURI()));
        if (!RequestId.of(request).isEmpty()) {
            detail.setProperty("requestId", RequestId.of(request));
        }
        if (!problem.fields().isEmpty()) {
            detail.setProperty(
                    "errors",
                    problem.fields().stream()
                            .map(field -> Map.of(
                                    "pointer",
                                    field.pointer(),
                                    "code",
                                    field.code(),
                                    "detail",
                                    field.detail().in(locale)))
                            .toList());
        }
        return answer(problem.kind().status(), detail);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail detail) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(detail);
    }

    private static @Nullable String said(Throwable failure) {
        var last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    /** The language the asker reads: Chinese unless English is preferred. */
    public static Locale language(HttpServletRequest request) {
        return LOCALES.resolveLocale(request);
    }

    private static ResponseEntity<ProblemDetail> plain(ErrorResponse known, HttpServletRequest request) {
        var status = HttpStatus.valueOf(known.getStatusCode().value());
        if (status == HttpStatus.NOT_FOUND) {
            return answer(FoundationProblem.NOT_FOUND.with(request.getRequestURI()), request);
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return answer(FoundationProblem.TOO_LARGE.with(request.getContentLengthLong() + " B", "20 MB"), request);
        }
        var problem = new Problem(
                FoundationProblem.UNREADABLE,
                FoundationProblem.UNREADABLE
                        .detail()
                        .with(Text.of("请求方式或参数不对（{0}）", "Wrong method or parameter ({0})")
                                .with(status.value())),
                List.of());
        var body = answer(problem, request).getBody();
        if (body == null) {
            throw new IllegalStateException("a problem has a body");
        }
        body.setStatus(status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static AcceptHeaderLocaleResolver locales() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }
}
