package tocsin.hazards;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tocsin.ledger.LedgerSearch;

/** By what hazards are found: also by what their premises are called today, and by the number of the paper they were ordered by. */
@Configuration(proxyBeanMethods = false)
class HazardSearch {
    @Bean
    @Order(2)
    LedgerSearch hazardLedgerSearch() {
        return new LedgerSearch(
                "hazards",
                "description",
                List.of("premisesName", "number", "status"),
                List.of("premisesName"),
                List.of("description"),
                List.of("number", "noticeNumber", "voidNumbers", "actPapers", "referenceNumber"),
                Map.of(
                        "hazards.Voided", LedgerSearch.ID,
                        "hazards.Restored", LedgerSearch.ID,
                        "hazards.NoticeVoided", LedgerSearch.ID,
                        "hazards.NoticeRestored", LedgerSearch.ID,
                        "hazards.PaperIssued", LedgerSearch.ID,
                        "hazards.Recorded", LedgerSearch.ID,
                        "hazards.Adopted", LedgerSearch.ID,
                        "hazards.Corrected", LedgerSearch.ID,
                        "hazards.NoticeIssued", LedgerSearch.ID,
                        "premises.Corrected", "premisesId"),
                true);
    }
}
