package tocsin.documents;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tocsin.ledger.LedgerSearch;

/** By what papers are found: any part of their number, and nothing else, for what they are about is found by itself. */
@Configuration(proxyBeanMethods = false)
class DocumentSearch {
    @Bean
    @Order(6)
    LedgerSearch documentLedgerSearch() {
        return new LedgerSearch(
                "documents",
                "number",
                List.of("kind", "premisesName", "state"),
                List.of(),
                List.of(),
                List.of("number"),
                Map.of(
                        "documents.DocumentIssued", LedgerSearch.ID,
                        "documents.DocumentWentWithGround", LedgerSearch.ID),
                true);
    }
}
