package tocsin.foundation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Hands out the web project's files. An address that only the pages know (a ledger, a record) gets the page that knows it. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebPages implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";
    private static final List<String> NOT_PAGES = List.of("api/", "actuator/", "assets/");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/api/docs").setViewName("forward:/api/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Names of assets carry a digest of their content, so a browser may keep them for good.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                // Not cached: what an address gives depends on what the asker accepts.
                .resourceChain(false)
                .addResolver(new PageOrFile());
    }

    /** The file asked for; else, for somebody who asks for a page, the page of that face. */
    private static final class PageOrFile extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            if (file != null || NOT_PAGES.stream().anyMatch(path::startsWith) || !asksForPage()) {
                return file;
            }
            return super.getResource(page(path), location);
        }

        /** Each face has a page of its own, so that none carries the others. */
        private static String page(String path) {
            return path.equals("unit") || path.startsWith("unit/") ? "unit.html" : "index.html";
        }

        private static boolean asksForPage() {
            return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                    && String.valueOf(request.getRequest().getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
        }
    }
}
