package tocsin.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** HTTP of files. A hash of 256 bits is known only to those who were shown it; the reader must be signed in besides. */
@RestController
@RequestMapping("/api/files")
class FileController {
    private static final String HASH = "{hash:[0-9a-f]{64}}";

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @Operation(
            operationId = "keepFile",
            summary = "Keep a file under the SHA-256 of its bytes",
            description = "按 SHA-256 存入文件",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "Kept 已存入")
    @ApiResponse(responseCode = "200", description = "Was known already 早已存有")
    @PutMapping("/" + HASH)
    ResponseEntity<Void> keep(@PathVariable String hash, InputStream body, Actor by) throws IOException {
        var content = body.readNBytes(Files.LIMIT_BYTES + 1);
        return ResponseEntity.status(files.keep(hash, content, by) ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

    @Operation(operationId = "getFile", summary = "Read a file", description = "读取文件")
    @ApiResponse(
            responseCode = "200",
            description = "The file, under the type its bytes have 文件，类型按内容",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/" + HASH)
    ResponseEntity<Resource> get(@PathVariable String hash, Actor by) {
        var kept = files.find(hash).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(hash));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(365, TimeUnit.DAYS).cachePrivate().immutable())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(kept.path()));
    }
}
