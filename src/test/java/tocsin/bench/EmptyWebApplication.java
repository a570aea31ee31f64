package tocsin.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A web application that does nothing: one page, one line. It bears no mark by which the program under test would take it for a part of itself. */
@EnableAutoConfiguration
class EmptyWebApplication {
    /** Serves on the port that {@code --server.port} names. */
    public static void main(String[] words) {
        SpringApplication.run(EmptyWebApplication.class, words);
    }

    @Bean
    RouterFunction<ServerResponse> page() {
        return RouterFunctions.route()
                .GET("/", asked -> ServerResponse.ok().body("nothing"))
                .build();
    }
}
