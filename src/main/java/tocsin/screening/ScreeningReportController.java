package tocsin.screening;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.organization.DutyHolder;

/** HTTP of a town's screening results. */
@RestController
@RequestMapping("/api/screening-reports/{id}")
class ScreeningReportController {
    private final ScreeningReports reports;
    private final ScreeningReportStore store;

    ScreeningReportController(ScreeningReports reports, ScreeningReportStore store) {
        this.reports = reports;
        this.store = store;
    }

    /**
     * A report as a desk needs it.
     *
     * @param dueOn last day for the signature; {@code null} once nothing is to be signed any more
     * @param standing hazards that go up, or have gone up, with it
     * @param sendBackObstacle why this reader takes no hazard out of it
     * @param byPost whether a post of the reader opens the ledger of what stands in it; else {@link #hazards} tells
     * @param signer who holds the principal's duty today; {@code null}: vacant
     */
    record View(
            UUID id,
            UUID areaId,
            String areaName,
            LocalDate fromOn,
            LocalDate untilOn,
            Instant gatheredAt,
            @Nullable LocalDate dueOn,
            int standing,
            @Nullable Instant signedAt,
            @Nullable Boolean signedActing,
            @Nullable Signer signer,
            boolean byPost,
            boolean maySign,
            boolean maySendBack,
            @Nullable Text sendBackObstacle) {}

    record Signer(String name, String post, boolean acting) {}

    @Operation(
            operationId = "getScreeningReport",
            summary = "Read a town's screening results",
            description = "查看一份排查结果")
    @GetMapping
    View get(@PathVariable UUID id, Actor by) {
        var report = reports.read(id, by);
        var town = reports.town(report);
        var signer = reports.signer(town);
        var obstacle = reports.sendBackObstacle(report, town, by);
        int standing = store.standing(id);
        return new View(
                id,
                report.areaId(),
                town.name(),
                report.fromOn(),
                report.untilOn(),
                report.gatheredAt(),
                reports.dueOn(report),
                standing,
                report.signedAt(),
                report.acting(),
                signer.map(ScreeningReportController::signer).orElse(null),
                ScreeningReports.readsByPost(town, by),
                report.signedAt() == null && standing > 0 && ScreeningReports.isSigner(signer, by),
                obstacle.isEmpty(),
                obstacle.orElse(null));
    }

    private static Signer signer(DutyHolder holder) {
        return new Signer(holder.name(), Objects.requireNonNullElse(holder.post(), ""), holder.acting());
    }

    @Operation(
            operationId = "gatherScreening",
            summary = "Gather what a town found in a period",
            description = "汇总镇街一段时间的排查结果")
    @PutMapping
    View gather(@PathVariable UUID id, @RequestBody @Valid GatherScreening command, Actor by) {
        reports.gather(id, command, by);
        return get(id, by);
    }

    @Operation(
            operationId = "signScreening",
            summary = "Sign a town's screening results as its principal",
            description = "镇街主要领导签字上报")
    @PutMapping("/signature")
    View sign(@PathVariable UUID id, Actor by) {
        reports.sign(id, by);
        return get(id, by);
    }

    @Operation(
            operationId = "sendScreeningBack",
            summary = "Send one hazard of the results back",
            description = "退回一条排查结果")
    @PutMapping("/returns/{hazard}")
    View sendBack(@PathVariable UUID id, @PathVariable UUID hazard, @RequestBody @Valid SendBack command, Actor by) {
        reports.sendBack(id, hazard, command, by);
        return get(id, by);
    }

    @Operation(
            operationId = "listScreenedHazards",
            summary = "List what stands in a town's screening results",
            description = "列出一份排查结果里的隐患")
    @GetMapping("/hazards")
    List<ScreenedHazard> hazards(@PathVariable UUID id, Actor by) {
        return store.hazards(reports.read(id, by).id());
    }

    @Operation(
            operationId = "sendAllScreeningBack",
            summary = "Send everything back that stands in the results",
            description = "整份退回排查结果")
    @PutMapping("/return")
    View sendAllBack(@PathVariable UUID id, @RequestBody @Valid SendBack command, Actor by) {
        reports.sendAllBack(id, command, by);
        return get(id, by);
    }
}
