package tocsin.premises;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tocsin.ledger.LedgerSearch;

/** By what premises are found. */
@Configuration(proxyBeanMethods = false)
class PremisesSearch {
    @Bean
    @Order(1)
    LedgerSearch premisesLedgerSearch() {
        return new LedgerSearch(
                "premises",
                "name",
                List.of("address", "areaName"),
                List.of("name"),
                List.of("address"),
                List.of("number"),
                Map.of(
                        "premises.Registered", LedgerSearch.ID,
                        "premises.Corrected", LedgerSearch.ID,
                        "premises.Withdrawn", LedgerSearch.ID,
                        "premises.Reinstated", LedgerSearch.ID),
                false);
    }
}
