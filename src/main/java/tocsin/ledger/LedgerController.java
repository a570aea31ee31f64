package tocsin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;

/** HTTP of every list. */
@RestController
@RequestMapping("/api/ledgers/{name}")
class LedgerController {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Ledgers ledgers;
    private final ExportJobs exports;
    private final ImportTemplate template;

    LedgerController(Ledgers ledgers, ExportJobs exports, ImportTemplate template) {
        this.ledgers = ledgers;
        this.exports = exports;
        this.template = template;
    }

    @Operation(operationId = "getLedger", summary = "Read the columns of a ledger", description = "查看台账的列")
    @GetMapping
    LedgerView get(
            @PathVariable String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            Actor by) {
        return LedgerView.of(ledgers.get(name, asked, by), template.isOffered(name, by), exports.rowsAtOnce());
    }

    @Operation(operationId = "listLedgerRows", summary = "Read a page of a ledger", description = "查看台账的一页")
    @LedgerQuestion
    @Parameter(
            in = ParameterIn.QUERY,
            name = "limit",
            description = "How many rows 行数",
            schema = @Schema(type = "integer", format = "int32"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "after",
            description = "`next` of the page before 上一页的 next",
            schema = @Schema(type = "string"))
    @GetMapping("/rows")
    LedgerPage rows(
            @PathVariable String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            Actor by) {
        return ledgers.page(name, asked, by);
    }

    @Operation(operationId = "exportLedger", summary = "Export a ledger", description = "导出台账")
    @LedgerQuestion
    @Parameter(
            in = ParameterIn.QUERY,
            name = "columns",
            description = "Keys of columns, with commas between 导出的列，逗号分隔",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "format",
            description = "Kind of file 文件格式",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"xlsx", "csv"}))
    @ApiResponse(
            responseCode = "200",
            description = "The file 文件",
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping("/export")
    void export(
            @PathVariable String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            Actor by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var ready = exports.now(name, asked, by, ReaderLanguage.of(request));
        response.setContentType(ready.csv() ? "text/csv;charset=UTF-8" : XLSX);
        response.setContentLengthLong(Files.size(ready.file()));
        attach(response, ready.name());
        LedgerExport.send(ready, response.getOutputStream());
    }

    @Operation(operationId = "downloadTemplate", summary = "Download an empty import file", description = "下载导入模板")
    @ApiResponse(
            responseCode = "200",
            description = "The file 文件",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/template")
    void template(@PathVariable String name, Actor by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var kind = template.get(name, by);
        var language = ReaderLanguage.of(request);
        response.setContentType(XLSX);
        attach(
                response,
                kind.label().in(language) + Text.of("导入模板", " import template").in(language) + ".xlsx");
        template.write(kind, language, response.getOutputStream());
    }

    /** Makes the browser save the answer under this name. */
    static void attach(HttpServletResponse response, String fileName) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
