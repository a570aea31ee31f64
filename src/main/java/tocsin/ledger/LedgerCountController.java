package tocsin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of counts over a ledger. */
@RestController
class LedgerCountController {
    private final LedgerCounting counting;

    LedgerCountController(LedgerCounting counting) {
        this.counting = counting;
    }

    @Operation(operationId = "countLedger", summary = "Count the rows of a ledger", description = "按区域或按列统计台账")
    @LedgerQuestion
    @GetMapping("/api/ledgers/{name}/counts")
    LedgerCounts count(
            @PathVariable String name,
            @Parameter(description = "Column whose values are counted 统计的列") @RequestParam String column,
            @Parameter(description = "`area`, or the key of a column 按区域或按列分行") @RequestParam(defaultValue = "area")
                    String by,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            Actor reader) {
        var question = new LinkedHashMap<>(asked);
        question.remove("column");
        question.remove("by");
        return counting.count(name, column, by, question, reader);
    }
}
