package tocsin.house;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.modulith.ApplicationModule;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import tocsin.access.PlainPassword;
import tocsin.foundation.Actor;

/** Everything the document of the API says that no controller says by itself. */
@TestConfiguration(proxyBeanMethods = false)
class ApiDocument {
    private static final String ABOUT = """
            Every write is a `PUT` under an id the caller chooses (UUIDv7); the same request may be repeated without a second effect, \
            another body under the same id is refused with 409. Many may go together by `POST /api/batches`. Days are `2026-03-12`, instants ISO-8601 in UTC. \
            Refusals are RFC 9457 problem details in the language of `Accept-Language` (`zh-CN` unless `en`); programs switch on `type`.

            每次写入都是 `PUT`，编号由调用方生成（UUIDv7），重发不会重复生效；同一编号换了内容则以 409 拒绝；多条可由 `POST /api/batches` 成批提交。\
            拒绝按 RFC 9457 返回，语言随 `Accept-Language`；程序请以 `type` 判断。""";

    private final Map<String, String> rooms = new TreeMap<>();
    private final ApiSchemas schemas = new ApiSchemas();

    ApiDocument() {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithSchema(
                        PlainPassword.class, new Schema<String>().type("string").format("password"));
    }

    @Bean
    OpenAPI heading() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tocsin 警钟")
                        .version(ApiFile.programVersion())
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This installation 本系统")))
                .components(new Components()
                        .addSecuritySchemes(
                                "cookie",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("tocsin")
                                        .description(
                                                "A browser's session, set by `PUT /api/session`. A write carries the header `X-Tocsin: 1` besides."))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token for scripts, printed by `./tocsin token ACCOUNT`.")))
                .addSecurityItem(new SecurityRequirement().addList("cookie"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        var resolver = new ModelResolver(mappers.jsonMapper(), schemas);
        resolver.openapi31(true);
        return resolver;
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, method) -> {
            operation.setTags(List.of(room(method)));
            boolean open = Arrays.stream(method.getMethodParameters()).noneMatch(ApiDocument::asksWhoItIs);
            if (open) {
                operation.setSecurity(List.of());
            }
            ApiProblems.enter(operation, method, open);
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer wholeDocument() {
        return document -> {
            schemas.complete(document.getComponents().getSchemas());
            ApiProblems.describe(document.getComponents());
            document.setTags(rooms.entrySet().stream()
                    .map(room -> new Tag().name(room.getKey()).description(room.getValue()))
                    .toList());
        };
    }

    /** A room is shown as {@code 隐患闭环 hazards} in its package-info. */
    private String room(HandlerMethod method) {
        var shown = method.getBeanType()
                .getPackage()
                .getAnnotation(ApplicationModule.class)
                .displayName();
        int gap = shown.lastIndexOf(' ');
        rooms.put(shown.substring(gap + 1), shown.substring(0, gap));
        return shown.substring(gap + 1);
    }

    private static boolean asksWhoItIs(MethodParameter parameter) {
        return !parameter.isOptional()
                && (parameter.getParameterType() == Actor.class
                        || Authentication.class.isAssignableFrom(parameter.getParameterType()));
    }
}
