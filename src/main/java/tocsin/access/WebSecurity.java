package tocsin.access;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tocsin.foundation.FoundationProblem;

/** What is open and what is not: deny by default. Who may do what at which place the rooms decide, with the actor in hand. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class WebSecurity {
    // Styles stand in elements, because charts and tables of the trade set them; scripts never do.
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final long YEAR_SECONDS = 31_536_000;

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Sessions sessions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            MetricsToken metrics,
            @Value("${tocsin.transport.authority:}") String authority)
            throws Exception {
        return http.authorizeHttpRequests(requests -> rules(requests, metrics))
                .addFilterBefore(new SessionFilter(sessions, problems), AuthorizationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, failure) ->
                                problems.resolveException(request, response, null, FoundationProblem.SIGNED_OUT.with()))
                        .accessDeniedHandler((request, response, denied) ->
                                problems.resolveException(request, response, null, denied)))
                .headers(headers -> headers(headers, authority.isEmpty()))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // CrossSite guards: the cookie is SameSite=Strict, and a write needs a header of its own beside it.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Spring's own ways of signing in stay shut; having this bean also keeps it from inventing a user. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new BadCredentialsException("only SessionFilter lets people in");
        };
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            MetricsToken metrics) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.PUT, "/api/session", "/api/setup/*")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/setup/*", "/api/openapi.json", "/api/docs", "/api/docs/*")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                .access(metrics)
                .requestMatchers("/actuator/**", "/error")
                .denyAll()
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    /**
     * @param strict true when browsers are to insist on TLS from now on: not with a local authority, whose name another program of the
     *     same machine may bear
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean strict) {
        headers.httpStrictTransportSecurity(
                security -> security.includeSubDomains(false).maxAgeInSeconds(strict ? YEAR_SECONDS : 0));
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), geolocation=(self), microphone=(self), payment=()"))
                // Pages and scripts may be kept by the browser; answers about people and places may not.
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        PathPatternRequestMatcher.pathPattern("/api/**"), new CacheControlHeadersWriter()));
    }
}
