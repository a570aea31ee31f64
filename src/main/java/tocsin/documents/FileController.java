package tocsin.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.FoundationProblem;

/** HTTP of files. Who knows a hash may still read only what hangs on a record that they may read. */
@RestController
@RequestMapping("/api/files")
class FileController {
    private static final String HASH = "{hash:[0-9a-f]{64}}";

    private final Files files;
    private final FilesOnRecords onRecords;
    private final FileParts parts;
    private final EraseFile erase;

    FileController(Files files, FilesOnRecords onRecords, FileParts parts, EraseFile erase) {
        this.files = files;
        this.onRecords = onRecords;
        this.parts = parts;
        this.erase = erase;
    }

    /**
     * How much of a file this person need not send any more. What others sent is not told: a stranger's file arrives once more.
     *
     * @param whole true when the person brought it, or may read a record it hangs on
     * @param bytes how many have arrived of one that is on its way
     */
    record Arrived(boolean whole, long bytes) {}

    @Operation(
            operationId = "getArrived",
            summary = "Ask how much of a file has arrived",
            description = "查询文件已收到多少，以便接着传")
    @GetMapping("/" + HASH + "/arrived")
    Arrived arrived(@PathVariable String hash, Actor by) {
        return onRecords.mayHang(hash, by) ? new Arrived(true, 0) : new Arrived(false, parts.arrived(hash, by.id()));
    }

    @Operation(operationId = "getThumbnail", summary = "Read a small picture of a picture", description = "读取缩略图")
    @ApiResponse(
            responseCode = "200",
            description = "A small JPEG 小图",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/" + HASH + "/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String hash, Actor by) {
        onRecords.requireReadable(hash, by);
        erase.requireThere(hash);
        return answer(hash, files.thumbnail(hash).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(hash)));
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
    @ApiResponse(responseCode = "200", description = "You had sent it already 您早已传过")
    @ApiResponse(responseCode = "202", description = "A part has arrived, the rest is awaited 收到一段，等其余部分")
    @PutMapping("/" + HASH)
    ResponseEntity<Void> keep(
            @PathVariable String hash,
            @Parameter(description = "Which part this is, `bytes 0-1048575/5242880`; without it the whole 本段位置，不写即整份")
                    @RequestHeader(name = "Content-Range", required = false)
                    @Nullable
                    String range,
            InputStream body,
            Actor by)
            throws IOException {
        var content = body.readNBytes(Files.LIMIT_BYTES + 1);
        if (range != null) {
            var whole = parts.add(hash, by.id(), FileParts.Range.of(range), content);
            if (whole.isEmpty()) {
                return ResponseEntity.accepted().build();
            }
            // Refused or kept, it does not wait any longer.
            parts.remove(hash, by.id());
            content = whole.get();
        }
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
        onRecords.requireReadable(hash, by);
        erase.requireThere(hash);
        return answer(hash, files.served(hash).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(hash)));
    }

    /** A browser keeps it and asks each time: whoever sits down there next may not be one who may read it. */
    private static ResponseEntity<Resource> answer(String hash, Files.Kept kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(hash)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(kept.path()));
    }
}
