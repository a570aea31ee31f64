package tocsin.organization;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tocsin.ledger.LedgerSearch;

/** By what organizations, people and areas are found. */
@Configuration(proxyBeanMethods = false)
class OrganizationSearches {
    @Bean
    @Order(3)
    LedgerSearch organizationLedgerSearch() {
        return new LedgerSearch(
                "organizations",
                "name",
                List.of("areaName", "creditCode"),
                List.of("name"),
                List.of(),
                List.of("creditCode", "organizationCode", "registrationNumber"),
                Map.of(
                        "organization.OrganizationRecorded", LedgerSearch.ID,
                        "organization.OrganizationCorrected", LedgerSearch.ID,
                        "organization.OrganizationWithdrawn", LedgerSearch.ID,
                        "organization.OrganizationReinstated", LedgerSearch.ID),
                false);
    }

    @Bean
    @Order(4)
    LedgerSearch peopleLedgerSearch() {
        return new LedgerSearch(
                "people",
                "name",
                List.of("posts", "areaName"),
                List.of("name"),
                List.of(),
                List.of(),
                Map.of(
                        "organization.PersonRecorded", LedgerSearch.ID,
                        "organization.PersonCorrected", LedgerSearch.ID,
                        "organization.PersonWithdrawn", LedgerSearch.ID,
                        "organization.PersonReinstated", LedgerSearch.ID),
                false);
    }

    @Bean
    @Order(5)
    LedgerSearch areaLedgerSearch() {
        return new LedgerSearch(
                "areas",
                "name",
                List.of("parentName", "level"),
                List.of("name"),
                List.of(),
                List.of("code"),
                Map.of(
                        "organization.AreaRecorded", LedgerSearch.ID,
                        "organization.AreaRenamed", LedgerSearch.ID,
                        "organization.AreaEnded", LedgerSearch.ID,
                        "organization.AreaWithdrawn", LedgerSearch.ID,
                        "organization.AreaReinstated", LedgerSearch.ID),
                false);
    }
}
