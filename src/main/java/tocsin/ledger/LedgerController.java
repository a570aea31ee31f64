package tocsin.ledger;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of every list. */
@RestController
@RequestMapping("/api/ledgers/{name}")
class LedgerController {
    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @GetMapping
    LedgerView get(@PathVariable String name, Actor by) {
        return LedgerView.of(ledgers.get(name, by), false);
    }

    @GetMapping("/rows")
    LedgerPage rows(@PathVariable String name, @RequestParam MultiValueMap<String, String> asked, Actor by) {
        return ledgers.page(name, asked, by);
    }
}
