package tocsin.documents;

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

    @PutMapping("/" + HASH)
    ResponseEntity<Void> keep(@PathVariable String hash, InputStream body, Actor by) throws IOException {
        var content = body.readNBytes(Files.LIMIT_BYTES + 1);
        return ResponseEntity.status(files.keep(hash, content, by) ? HttpStatus.CREATED : HttpStatus.OK)
                .build();
    }

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
