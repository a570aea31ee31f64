package tocsin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of the search over every ledger. */
@RestController
class SearchController {
    private final RecordSearch searches;

    SearchController(RecordSearch searches) {
        this.searches = searches;
    }

    @Operation(
            operationId = "search",
            summary = "Find records by a part of their name, by pinyin or by a number",
            description = "按名称片段、拼音首字母、全拼或编号查找")
    @GetMapping("/api/search")
    SearchView find(@Parameter(description = "Two characters or more 至少两个字") @RequestParam String words, Actor by) {
        return searches.find(words, by);
    }
}
