package tocsin.foundation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Every text of every request is read as {@link TypedText}: those of bodies as they are parsed, those of addresses before anything is asked. */
@Configuration(proxyBeanMethods = false)
class TypedTextReading implements WebMvcConfigurer {
    @Bean
    JacksonModule typedText() {
        return new SimpleModule("typed text").addDeserializer(String.class, new Reader(false));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Parameters());
    }

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** A field no longer than this is a line: a name, a number, an address. A line break in it would break a sheet's row in two. */
    private static final int LONGEST_LINE = 200;

    private static final class Reader extends StdScalarDeserializer<String> {
        private final boolean isLine;

        private Reader(boolean isLine) {
            super(String.class);
            this.isLine = isLine;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            var size = property == null ? null : property.getAnnotation(Size.class);
            return size != null && size.max() <= LONGEST_LINE ? new Reader(true) : this;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(parser, context);
            var unfit = TypedText.unfit(text);
            if (unfit.isPresent()) {
                return (String) context.handleWeirdStringValue(
                        String.class, TypedText.named(unfit.getAsInt()), "a character that cannot be kept");
            }
            var seen = TypedText.seen(text);
            return isLine ? LINE_BREAK.matcher(seen).replaceAll(" ") : seen;
        }
    }

    private static final class Parameters implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap()
                    .forEach((name, values) -> Arrays.stream(values)
                            .map(TypedText::unfit)
                            .filter(unfit -> unfit.isPresent())
                            .findFirst()
                            .ifPresent(unfit -> {
                                throw FoundationProblem.UNREADABLE.with(
                                        UnreadableBody.unfit(Text.same(name), TypedText.named(unfit.getAsInt())));
                            }));
            return true;
        }
    }
}
