package tocsin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of exports that run as jobs. */
@RestController
@RequestMapping("/api/exports")
class ExportController {
    private final ExportJobs jobs;
    private final ExportWork work;
    private final Ledgers ledgers;
    private final LedgerFolder folder;

    ExportController(ExportJobs jobs, ExportWork work, Ledgers ledgers, LedgerFolder folder) {
        this.jobs = jobs;
        this.work = work;
        this.ledgers = ledgers;
        this.folder = folder;
    }

    @Operation(operationId = "listExports", summary = "List my exports, newest first", description = "查看我的后台导出，新的在前")
    @GetMapping
    List<ExportView> list(Actor by, HttpServletRequest request) {
        var language = ReaderLanguage.of(request);
        return jobs.list(by).stream().map(job -> view(job, language)).toList();
    }

    @Operation(operationId = "orderExport", summary = "Have a ledger exported as a job", description = "后台导出台账")
    @PutMapping("/{id}")
    ExportView order(
            @PathVariable UUID id, @Valid @RequestBody OrderExport order, Actor by, HttpServletRequest request) {
        jobs.order(id, order, by, ReaderLanguage.of(request));
        work.start(id);
        return get(id, by, request);
    }

    @Operation(operationId = "getExport", summary = "Read how far an export has come", description = "查看后台导出的进度")
    @GetMapping("/{id}")
    ExportView get(@PathVariable UUID id, Actor by, HttpServletRequest request) {
        return view(jobs.get(id, by), ReaderLanguage.of(request));
    }

    @Operation(operationId = "cancelExport", summary = "Cancel an export under way", description = "取消进行中的导出")
    @PutMapping("/{id}/cancellation")
    ExportView cancel(@PathVariable UUID id, Actor by, HttpServletRequest request) {
        jobs.cancel(id, by);
        return get(id, by, request);
    }

    @Operation(operationId = "downloadExport", summary = "Download the file of an export", description = "下载导出的文件")
    @ApiResponse(
            responseCode = "200",
            description = "The file 文件",
            content = {
                @Content(mediaType = LedgerController.XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping("/{id}/file")
    void download(@PathVariable UUID id, Actor by, HttpServletResponse response) throws IOException {
        var file = jobs.download(id, folder.exported(id), by);
        var job = jobs.get(id, by);
        response.setContentType(job.csv() ? "text/csv;charset=UTF-8" : LedgerController.XLSX);
        response.setContentLengthLong(Files.size(file));
        LedgerController.attach(response, job.fileName());
        Files.copy(file, response.getOutputStream());
    }

    @Operation(
            operationId = "removeExport",
            summary = "Take an export that has ended off my list, its file with it",
            description = "移除一次导出及其文件")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Actor by) {
        jobs.remove(id, by);
        folder.removeExported(id);
    }

    private ExportView view(ExportJob job, Locale language) {
        return ExportView.of(job, ledgers.label(job.order().ledger()), language);
    }
}
