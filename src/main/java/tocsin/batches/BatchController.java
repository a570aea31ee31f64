package tocsin.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Problem;
import tocsin.foundation.ProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** HTTP of batches: a line in, a line out. */
@RestController
@RequestMapping("/api/batches")
class BatchController {
    private static final String LINES = "application/x-ndjson";

    private final BatchReading reading;
    private final Batches batches;
    private final JsonMapper json;

    BatchController(BatchReading reading, Batches batches, JsonMapper json) {
        this.reading = reading;
        this.batches = batches;
        this.json = json;
    }

    /** A line as it is sent. */
    record Line(String put, @Nullable Map<String, Object> body) {}

    /**
     * A line as it is answered.
     *
     * @param status 200, or that of the refusal
     * @param repeated the same was done before, so that nothing changed
     * @param problem why it was not done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            int line,
            String put,
            int status,
            boolean repeated,
            @Nullable Refusal problem) {}

    /** A refusal of a line, with the same words as that of the single act. */
    record Refusal(String type, String title, String detail, List<Wrong> errors) {}

    /** A value at fault. */
    record Wrong(String pointer, String code, String detail) {}

    @Operation(
            operationId = "giveBatch",
            summary = "Do many acts, each standing or falling alone; one JSON object to a line, answered line by line",
            description = "成批办理：每行一条，逐行答复，互不影响；最多 1000 行、4 MB")
    @RequestBody(required = true, content = @Content(mediaType = LINES, schema = @Schema(implementation = Line.class)))
    @ApiResponse(
            responseCode = "200",
            description = "One answer to a line 逐行答复",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = Answer.class)))
    @PostMapping
    void give(HttpServletRequest request, HttpServletResponse response, Actor by) throws IOException {
        var lines = reading.read(request.getInputStream());
        var language = ProblemHandler.language(request);
        response.setContentType(LINES);
        var out = response.getOutputStream();
        batches.give(lines, by, outcomes -> write(outcomes, language, out));
    }

    private void write(List<BatchOutcome> outcomes, Locale language, OutputStream out) {
        try {
            for (var outcome : outcomes) {
                out.write(json.writeValueAsBytes(answer(outcome, language)));
                out.write('\n');
            }
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Answer answer(BatchOutcome outcome, Locale language) {
        var refused = outcome.refused();
        return new Answer(
                outcome.line().number(),
                outcome.line().put(),
                refused == null
                        ? HttpStatus.OK.value()
                        : refused.kind().status().value(),
                outcome.repeated(),
                refused == null ? null : refusal(refused, language));
    }

    private static Refusal refusal(Problem problem, Locale language) {
        return new Refusal(
                "/problems/" + problem.kind().type(),
                problem.kind().title().in(language),
                problem.detail().in(language),
                problem.fields().stream()
                        .map(field -> new Wrong(
                                field.pointer(), field.code(), field.detail().in(language)))
                        .toList());
    }
}
