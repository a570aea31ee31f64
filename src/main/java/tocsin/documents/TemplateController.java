package tocsin.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.organization.AreaId;

/** HTTP of templates. */
@RestController
class TemplateController {
    private final Templates templates;
    private final TemplateShelf shelf;
    private final TemplatePreview preview;

    TemplateController(Templates templates, TemplateShelf shelf, TemplatePreview preview) {
        this.templates = templates;
        this.shelf = shelf;
        this.preview = preview;
    }

    @Operation(
            operationId = "listTemplates",
            summary = "List the forms of papers at an area with their templates",
            description = "列出一个区域的文书式样及其模板")
    @GetMapping("/api/templates")
    List<TemplateView> list(@RequestParam AreaId area, Actor by) {
        return shelf.at(area, by);
    }

    @Operation(
            operationId = "uploadTemplate",
            summary = "Send in a template; it is checked and kept, not yet used",
            description = "上传模板，先检查、留存，尚不使用")
    @PutMapping("/api/templates/{id}")
    List<TemplateView> upload(@PathVariable UUID id, @Valid @RequestBody UploadTemplate command, Actor by) {
        preview.tryOut(command, by);
        templates.upload(id, command, by);
        return shelf.at(command.area(), by);
    }

    @Operation(
            operationId = "beginTemplate",
            summary = "Put a template in force from a day on",
            description = "从某日起使用一个模板")
    @PutMapping("/api/template-beginnings/{id}")
    List<TemplateView> begin(@PathVariable UUID id, @Valid @RequestBody BeginTemplate command, Actor by) {
        templates.begin(id, command, by);
        return shelf.at(command.area(), by);
    }

    @Operation(operationId = "saveTemplate", summary = "Save a template's file", description = "下载模板文件")
    @ApiResponse(
            responseCode = "200",
            description = "The file 文件",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/templates/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Locale language, Actor by) {
        var template = templates.get(id, by);
        return DocumentController.saved(
                templates.content(template), template.format().keptAs(), templates.savedAs(template, language));
    }

    @Operation(
            operationId = "previewTemplate",
            summary = "See a template filled with samples, or with what a paper says",
            description = "用样例或一份文书的内容预览模板")
    @ApiResponse(
            responseCode = "200",
            description = "A PDF or a Word file PDF 或 Word 文件",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/templates/{id}/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable DocumentId document,
            Actor by) {
        var template = templates.get(id, by);
        var format = template.format();
        var made = document == null ? preview.ofSamples(template, kind) : preview.of(template, document, by);
        return DocumentController.attached(
                made, format, template.form() + "." + format.ending(), format == PaperFormat.WORD);
    }
}
