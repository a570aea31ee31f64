package tocsin.batches;

import jakarta.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.CommandParser;
import tools.jackson.databind.json.JsonMapper;

/** Lines are read as the server reads requests. */
@Configuration(proxyBeanMethods = false)
class BatchParsing {
    @Bean
    CommandParser commandParser(JsonMapper json, Validator validator) {
        return new CommandParser(json, validator);
    }
}
