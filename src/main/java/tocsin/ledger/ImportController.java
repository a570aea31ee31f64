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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.spreadsheets.CsvForm;
import tocsin.spreadsheets.TextEncoding;

/** HTTP of imports. */
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private final ImportDesk desk;
    private final ImportReading reading;
    private final ImportWork work;
    private final ImportMarking marking;
    private final LikeRows like;

    ImportController(ImportDesk desk, ImportReading reading, ImportWork work, ImportMarking marking, LikeRows like) {
        this.desk = desk;
        this.reading = reading;
        this.work = work;
        this.marking = marking;
        this.like = like;
    }

    /** The text a cell is to hold instead; none empties it. */
    record Correction(@Nullable String value) {}

    @Operation(operationId = "listImports", summary = "List my imports, newest first", description = "查看我的导入，新的在前")
    @GetMapping
    List<ImportView> list(Actor by, HttpServletRequest request) {
        return reading.list(by, ReaderLanguage.of(request));
    }

    @Operation(
            operationId = "receiveImport",
            summary = "Send a file to be imported",
            description = "上传要导入的文件",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    ImportView receive(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam String fileName,
            Actor by,
            HttpServletRequest request)
            throws IOException {
        desk.receive(id, kind, fileName, request.getInputStream(), request.getContentLengthLong(), by);
        return get(id, by, request);
    }

    @Operation(operationId = "getImport", summary = "Read an import", description = "查看一次导入")
    @GetMapping("/{id}")
    ImportView get(@PathVariable UUID id, Actor by, HttpServletRequest request) {
        return reading.get(id, by, ReaderLanguage.of(request));
    }

    /** How another sheet, or another row of headings, would be read, or a .csv with another encoding and separator. */
    @Operation(
            operationId = "getImportLayout",
            summary = "Ask how another sheet would be read",
            description = "查看换一张工作表将如何读取")
    @GetMapping("/{id}/layout")
    ImportView.Layout layout(
            @PathVariable UUID id,
            @RequestParam String sheet,
            @RequestParam(required = false) @Nullable Integer headingRow,
            @RequestParam(required = false) @Nullable TextEncoding encoding,
            @RequestParam(required = false) CsvForm.@Nullable Separator separator,
            Actor by,
            HttpServletRequest request) {
        var form = encoding == null || separator == null ? null : new CsvForm(encoding, separator);
        return ImportView.Layout.of(desk.layout(id, sheet, headingRow, form, by), ReaderLanguage.of(request));
    }

    @Operation(
            operationId = "mapImport",
            summary = "Say which column is what, and start the check",
            description = "确认列的对应关系并开始核对")
    @PutMapping("/{id}/mapping")
    ImportView map(
            @PathVariable UUID id, @Valid @RequestBody MapColumns mapping, Actor by, HttpServletRequest request) {
        desk.map(id, mapping, by);
        work.start(id);
        return get(id, by, request);
    }

    @Operation(operationId = "listImportRows", summary = "Read rows of an import", description = "查看导入的行")
    @GetMapping("/{id}/rows")
    ImportView.Rows rows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "50") int limit,
            Actor by,
            HttpServletRequest request) {
        return reading.rows(id, only, from, limit, by, ReaderLanguage.of(request));
    }

    @Operation(operationId = "correctImportCell", summary = "Put another value into a cell", description = "改正一个单元格")
    @PutMapping("/{id}/cells/{row}/{letter}")
    ImportView.Row correct(
            @PathVariable UUID id,
            @PathVariable int row,
            @PathVariable String letter,
            @RequestBody Correction correction,
            Actor by,
            HttpServletRequest request) {
        desk.correct(id, row, letter, Objects.requireNonNullElse(correction.value(), ""), by);
        return reading.row(id, row, by, ReaderLanguage.of(request));
    }

    @Operation(
            operationId = "judgeLikeRows",
            summary = "Say of rows that look like records on file whether they are",
            description = "判定与已有档案相像的行")
    @PutMapping("/{id}/likenesses")
    ImportView judge(
            @PathVariable UUID id, @Valid @RequestBody JudgeLikeRows command, Actor by, HttpServletRequest request) {
        like.judge(id, command, by);
        return get(id, by, request);
    }

    @Operation(operationId = "writeImport", summary = "Write the good rows", description = "写入无误的行")
    @PutMapping("/{id}/writing")
    ImportView write(@PathVariable UUID id, Actor by, HttpServletRequest request) {
        desk.order(id, by);
        work.start(id);
        return get(id, by, request);
    }

    @Operation(
            operationId = "downloadMarkedCopy",
            summary = "Download the file with its errors marked",
            description = "下载标出错误的原文件")
    @ApiResponse(
            responseCode = "200",
            description = "The file 文件",
            content = @Content(mediaType = LedgerController.XLSX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/marked")
    void marked(@PathVariable UUID id, Actor by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var ready = marking.copy(desk.get(id, by), ReaderLanguage.of(request));
        response.setContentType(LedgerController.XLSX);
        response.setContentLengthLong(Files.size(ready.file()));
        LedgerController.attach(response, ready.name());
        LedgerExport.send(ready, response.getOutputStream());
    }

    @Operation(operationId = "giveUpImport", summary = "Give an import up", description = "放弃一次导入")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable UUID id, Actor by) {
        desk.giveUp(id, by);
    }
}
