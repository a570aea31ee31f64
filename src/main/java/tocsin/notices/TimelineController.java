package tocsin.notices;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Timeline;
import tocsin.ledger.ImportSources;

/** What happened to a record and to what hangs on it, newest first. */
@RestController
class TimelineController {
    private static final int MOST = 100;

    private final Timeline timeline;
    private final Sentences sentences;
    private final Guards guards;
    private final ImportSources sources;

    TimelineController(Timeline timeline, Sentences sentences, Guards guards, ImportSources sources) {
        this.timeline = timeline;
        this.sentences = sentences;
        this.guards = guards;
        this.sources = sources;
    }

    /** @param next asks for the lines after these; {@code null} at the end */
    record Page(
            List<TimelineLine> entries,
            long total,
            @Nullable Long next) {}

    @Operation(
            operationId = "getTimeline",
            summary = "Read what happened to a record, newest first",
            description = "查看一条记录的经过，新的在前")
    @GetMapping("/api/timelines/{subject}")
    Page page(
            @PathVariable UUID subject,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "20") int limit,
            Actor by) {
        guards.require(subject, by);
        int asked = Math.clamp(limit, 1, MOST);
        var facts = timeline.about(subject, after == null ? Long.MAX_VALUE : after, asked + 1);
        boolean more = facts.size() > asked;
        var shown = more ? facts.subList(0, asked) : facts;
        return new Page(
                withOrigin(sentences.lines(shown, subject), subject, by),
                timeline.count(subject),
                more ? shown.getLast().position() : null);
    }

    /** The record's first fact says which row of which file it came by. */
    private List<TimelineLine> withOrigin(List<TimelineLine> lines, UUID record, Actor by) {
        long first = timeline.first(record);
        if (lines.stream().noneMatch(line -> line.position() == first)) {
            return lines;
        }
        var origin = sources.find(record)
                .map(row -> new TimelineLine.Imported(
                        row.fileName(), row.line(), row.url(by).orElse(null)));
        return origin.isEmpty()
                ? lines
                : lines.stream()
                        .map(line -> line.position() == first ? line.broughtBy(origin.get()) : line)
                        .toList();
    }
}
