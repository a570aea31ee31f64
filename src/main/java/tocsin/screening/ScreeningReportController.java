package tocsin.screening;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of a town's screening results. */
@RestController
@RequestMapping("/api/screening-reports/{id}")
class ScreeningReportController {
    private final ScreeningReports reports;
    private final ScreeningReportStore store;
    private final ScreeningPage page;

    ScreeningReportController(ScreeningReports reports, ScreeningReportStore store, ScreeningPage page) {
        this.reports = reports;
        this.store = store;
        this.page = page;
    }

    @Operation(
            operationId = "getScreeningReport",
            summary = "Read a town's screening results",
            description = "查看一份排查结果")
    @GetMapping
    ScreeningPage.View get(@PathVariable UUID id, Actor by) {
        return page.get(id, by);
    }

    @Operation(
            operationId = "gatherScreening",
            summary = "Gather what a town found in a period",
            description = "汇总镇街一段时间的排查结果")
    @PutMapping
    ScreeningPage.View gather(@PathVariable UUID id, @RequestBody @Valid GatherScreening command, Actor by) {
        reports.gather(id, command, by);
        return get(id, by);
    }

    @Operation(
            operationId = "signScreening",
            summary = "Sign a town's screening results as its principal",
            description = "镇街主要领导签字上报")
    @PutMapping("/signature")
    ScreeningPage.View sign(@PathVariable UUID id, @RequestBody @Valid SignScreening command, Actor by) {
        reports.sign(id, command, by);
        return get(id, by);
    }

    @Operation(
            operationId = "sendScreeningBack",
            summary = "Send one hazard of the results back",
            description = "退回一条排查结果")
    @PutMapping("/returns/{hazard}")
    ScreeningPage.View sendBack(
            @PathVariable UUID id, @PathVariable UUID hazard, @RequestBody @Valid SendBack command, Actor by) {
        reports.sendBack(id, hazard, command, by);
        return get(id, by);
    }

    @Operation(
            operationId = "listScreenedHazards",
            summary = "List what stands in a town's screening results",
            description = "列出一份排查结果里的隐患")
    @GetMapping("/hazards")
    List<ScreenedHazard> hazards(@PathVariable UUID id, Actor by) {
        return store.hazards(reports.read(id, by).report().id());
    }

    @Operation(
            operationId = "sendAllScreeningBack",
            summary = "Send everything back that stands in the results",
            description = "整份退回排查结果")
    @PutMapping("/return")
    ScreeningPage.View sendAllBack(@PathVariable UUID id, @RequestBody @Valid SendBack command, Actor by) {
        reports.sendAllBack(id, command, by);
        return get(id, by);
    }
}
