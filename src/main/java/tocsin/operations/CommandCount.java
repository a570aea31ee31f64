package tocsin.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts what people order, by its name in the contract and by how it ended. */
@Configuration(proxyBeanMethods = false)
class CommandCount implements WebMvcConfigurer, HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final MeterRegistry registry;

    CommandCount(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler instanceof HandlerMethod method && !READING.contains(request.getMethod())) {
            var operation = method.getMethodAnnotation(Operation.class);
            if (operation != null) {
                registry.counter(
                                "tocsin.commands",
                                "command",
                                operation.operationId(),
                                "outcome",
                                outcome(
                                        failure == null
                                                ? response.getStatus()
                                                : HttpStatus.INTERNAL_SERVER_ERROR.value()))
                        .increment();
            }
        }
    }

    private static String outcome(int status) {
        if (status < HttpStatus.BAD_REQUEST.value()) {
            return "done";
        }
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "refused" : "failed";
    }
}
