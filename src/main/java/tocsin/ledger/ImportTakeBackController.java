package tocsin.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of taking imports back. */
@RestController
@RequestMapping("/api/imports/{id}")
class ImportTakeBackController {
    private static final int LISTED = 200;

    private final ImportTakeBacks takeBacks;
    private final ImportReading reading;
    private final ImportWork work;

    ImportTakeBackController(ImportTakeBacks takeBacks, ImportReading reading, ImportWork work) {
        this.takeBacks = takeBacks;
        this.reading = reading;
        this.work = work;
    }

    /** Rows in the way; {@code more} when there are others beyond those listed. */
    record Obstacles(List<Row> rows, boolean more) {}

    /** A row of the file, the page of the record it became, and what was built on that. */
    record Row(int row, String url, List<Built> built) {
        static Row of(ImportObstacles.Obstacle obstacle, Locale language) {
            return new Row(
                    obstacle.line(),
                    obstacle.url(),
                    obstacle.built().stream()
                            .map(work -> new Built(work.what().in(language), work.url()))
                            .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Built(String what, @Nullable String url) {}

    @Operation(
            operationId = "listImportObstacles",
            summary = "List the rows that stand in the way of taking an import back",
            description = "查看哪些行妨碍撤回导入")
    @GetMapping("/obstacles")
    Obstacles obstacles(@PathVariable UUID id, Actor by, HttpServletRequest request) {
        var found = takeBacks.obstacles(id, LISTED + 1, by);
        var language = ReaderLanguage.of(request);
        return new Obstacles(
                found.stream().limit(LISTED).map(each -> Row.of(each, language)).toList(), found.size() > LISTED);
    }

    @Operation(operationId = "takeBackImport", summary = "Take an import back whole", description = "整批撤回一次导入")
    @PutMapping("/taking-back")
    ImportView takeBack(
            @PathVariable UUID id, @Valid @RequestBody TakeBackImport command, Actor by, HttpServletRequest request) {
        takeBacks.order(id, command, by);
        work.start(id);
        return reading.get(id, by, ReaderLanguage.of(request));
    }

    @Operation(
            operationId = "reinstateImport",
            summary = "Reinstate an import that was taken back",
            description = "恢复已撤回的导入")
    @PutMapping("/reinstating")
    ImportView reinstate(
            @PathVariable UUID id, @Valid @RequestBody TakeBackImport command, Actor by, HttpServletRequest request) {
        takeBacks.undo(id, command, by);
        work.start(id);
        return reading.get(id, by, ReaderLanguage.of(request));
    }
}
