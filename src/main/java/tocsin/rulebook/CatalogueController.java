package tocsin.rulebook;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.TownClock;

/** Catalogues over HTTP, for whoever is signed in. */
@RestController
class CatalogueController {
    private final Catalogues catalogues;
    private final TownClock clock;

    CatalogueController(Catalogues catalogues, TownClock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Operation(operationId = "listCatalogue", summary = "Read a catalogue of codes", description = "查看一个代码目录")
    @GetMapping("/api/catalogues/{name}")
    List<CatalogueEntry> list(@PathVariable String name, @RequestParam @Nullable LocalDate on, Actor by) {
        return catalogues.list(name, on == null ? clock.today() : on);
    }
}
