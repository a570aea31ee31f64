package tocsin.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of records that are declared void. Which kinds there are, the imports say. */
@RestController
@RequestMapping("/api/voidings/{kind}/{record}")
class VoidingController {
    private final Voidings voidings;

    VoidingController(Voidings voidings) {
        this.voidings = voidings;
    }

    /** Whether it counts, and what stands on it. */
    record StandingView(boolean isVoid, List<Built> built) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Built(String what, @Nullable String url) {}

    @Operation(
            operationId = "getRecordStanding",
            summary = "Read whether a record counts, and what stands on it",
            description = "查看记录是否已作废、其上有哪些办理")
    @GetMapping
    StandingView standing(@PathVariable String kind, @PathVariable UUID record, Actor by, HttpServletRequest request) {
        var found = voidings.standing(kind, record, by);
        var language = ReaderLanguage.of(request);
        return new StandingView(
                found.isVoid(),
                found.built().stream()
                        .map(work -> new Built(work.what().in(language), work.url()))
                        .toList());
    }

    @Operation(operationId = "voidRecord", summary = "Declare a record void", description = "将记录作废")
    @PutMapping("/void")
    StandingView declareVoid(
            @PathVariable String kind,
            @PathVariable UUID record,
            @Valid @RequestBody VoidRecord command,
            Actor by,
            HttpServletRequest request) {
        voidings.declareVoid(kind, record, command.reason(), by);
        return standing(kind, record, by, request);
    }

    @Operation(operationId = "restoreRecord", summary = "Restore a record that was void", description = "恢复已作废的记录")
    @PutMapping("/restoration")
    StandingView restore(
            @PathVariable String kind,
            @PathVariable UUID record,
            @Valid @RequestBody VoidRecord command,
            Actor by,
            HttpServletRequest request) {
        voidings.restore(kind, record, command.reason(), by);
        return standing(kind, record, by, request);
    }
}
