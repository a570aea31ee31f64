package tocsin.analytics;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.figures.Figures;
import tocsin.figures.Metric;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.organization.AreaId;

/** HTTP of metrics and their figures. */
@RestController
class FigureController {
    private final Figures figures;
    private final Situation situation;

    FigureController(Figures figures, Situation situation) {
        this.figures = figures;
        this.situation = situation;
    }

    /** An entry of the catalogue. */
    record MetricView(String key, Text label, Text unit, Text definition, Metric.Better better) {
        static MetricView of(Metric metric) {
            var words = metric.words();
            return new MetricView(metric.key(), words.label(), words.unit(), words.definition(), metric.better());
        }
    }

    @Operation(operationId = "listMetrics", summary = "List the metrics and their definitions", description = "列出指标及口径")
    @GetMapping("/api/metrics")
    List<MetricView> metrics(Actor by) {
        return figures.metrics().stream().map(MetricView::of).toList();
    }

    @Operation(
            operationId = "getFigures",
            summary = "Read the figures of an area over a period",
            description = "查看区域在一段时间内的指标")
    @GetMapping("/api/figures")
    SituationView figures(
            @RequestParam AreaId area,
            @RequestParam(required = false) @Nullable UUID sector,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Actor by) {
        return situation.read(area, sector, from, until, by);
    }

    @Operation(
            operationId = "getFigure",
            summary = "Read one figure of an area over a period",
            description = "查看区域在一段时间内的一个指标")
    @GetMapping("/api/figures/{metric}")
    FigureView figure(
            @PathVariable String metric,
            @RequestParam AreaId area,
            @RequestParam(required = false) @Nullable UUID sector,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Actor by) {
        return situation.readOne(metric, area, sector, from, until, by);
    }
}
