package tocsin.foundation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Looks for the handler of a request only among those whose address begins as the request's does. Spring tries method, media types and then the
 * pattern of every handler there is, which with some three hundred of them was an eighth of a small request's work.
 */
@Configuration(proxyBeanMethods = false)
class HandlersByBeginning {
    @Bean
    WebMvcRegistrations handlersByBeginningRegistrations() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Mapping();
            }
        };
    }

    static final class Mapping extends RequestMappingHandlerMapping {
        private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo handler, HttpServletRequest request) {
            var address = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            // An address in another spelling is for the patterns to understand.
            boolean plain = address.indexOf('%') < 0 && address.indexOf(';') < 0;
            return plain && beginnings(handler).stream().noneMatch(address::startsWith)
                    ? null
                    : super.getMatchingMapping(handler, request);
        }

        private List<String> beginnings(RequestMappingInfo handler) {
            return beginnings.computeIfAbsent(
                    handler,
                    each -> Objects.requireNonNull(each.getPathPatternsCondition()).getPatterns().stream()
                            .map(Mapping::beginning)
                            .toList());
        }

        /** What stands before the first part that may vary. */
        private static String beginning(PathPattern pattern) {
            return pattern.getPatternString().split("[{*?]", 2)[0];
        }
    }
}
