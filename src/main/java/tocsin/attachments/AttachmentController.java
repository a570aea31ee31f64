package tocsin.attachments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of the files on a record of any kind. */
@RestController
@RequestMapping("/api/records/{record}/attachments")
class AttachmentController {
    private final Attachments attachments;
    private final AttachmentPage page;

    AttachmentController(Attachments attachments, AttachmentPage page) {
        this.attachments = attachments;
        this.page = page;
    }

    @Operation(operationId = "listAttachments", summary = "Read the files on a record", description = "查看记录的附件")
    @GetMapping
    AttachmentView.Page list(@PathVariable UUID record, Actor by) {
        return page.of(record, by);
    }

    @Operation(operationId = "addAttachment", summary = "Hang a kept file on a record", description = "给记录添加附件")
    @PutMapping("/{id}")
    AttachmentView.Page add(
            @PathVariable UUID record, @PathVariable UUID id, @RequestBody @Valid AddAttachment command, Actor by) {
        attachments.add(record, id, command, by);
        return page.of(record, by);
    }

    @Operation(
            operationId = "withdrawAttachment",
            summary = "Take a file away, with a reason",
            description = "撤下附件，写明理由")
    @PutMapping("/{id}/withdrawal")
    AttachmentView.Page withdraw(
            @PathVariable UUID record,
            @PathVariable UUID id,
            @RequestBody @Valid WithdrawAttachment command,
            Actor by) {
        attachments.withdraw(record, id, command, by);
        return page.of(record, by);
    }

    @Operation(operationId = "restoreAttachment", summary = "Hang a withdrawn file up again", description = "恢复撤下的附件")
    @PutMapping("/{id}/restoration")
    AttachmentView.Page restore(
            @PathVariable UUID record, @PathVariable UUID id, @RequestBody RestoreAttachment command, Actor by) {
        attachments.restore(record, id, command, by);
        return page.of(record, by);
    }

    @Operation(operationId = "downloadAttachment", summary = "Download a file", description = "下载附件")
    @ApiResponse(
            responseCode = "200",
            description = "The file; a picture without what the camera wrote 文件，图片已去掉拍摄信息",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(@PathVariable UUID record, @PathVariable UUID id, Actor by) {
        return answer(page.content(record, id, by));
    }

    @Operation(
            operationId = "downloadOriginal",
            summary = "Download a file as it came, with what the camera wrote",
            description = "下载含拍摄信息的原件")
    @ApiResponse(
            responseCode = "200",
            description = "The file 原件",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable UUID record, @PathVariable UUID id, Actor by) {
        return answer(page.original(record, id, by));
    }

    /** Saved, never opened in place: a file is somebody else's content. */
    private static ResponseEntity<Resource> answer(AttachmentPage.Sent sent) {
        var disposition = ContentDisposition.attachment()
                .filename(sent.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(sent.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(sent.path()));
    }
}
