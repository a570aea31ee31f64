package tocsin.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.organization.People;

/** HTTP of papers. They are issued and served by the rooms they belong to; here they are read and given out. */
@RestController
@RequestMapping("/api/documents")
class DocumentController {
    private final Documents documents;
    private final DocumentRendering rendering;
    private final DocumentKinds kinds;
    private final People people;

    DocumentController(Documents documents, DocumentRendering rendering, DocumentKinds kinds, People people) {
        this.people = people;
        this.documents = documents;
        this.rendering = rendering;
        this.kinds = kinds;
    }

    @Operation(
            operationId = "listDocuments",
            summary = "List the papers about a record, newest first",
            description = "列出一条记录的文书，新的在前")
    @GetMapping
    List<DocumentView> list(@RequestParam UUID record, Actor by) {
        return views(documents.about(record, by));
    }

    @Operation(operationId = "getDocument", summary = "Read a paper", description = "查看一份文书")
    @GetMapping("/{id}")
    DocumentView get(@PathVariable DocumentId id, Actor by) {
        return views(List.of(documents.read(id, by))).getFirst();
    }

    @Operation(
            operationId = "downloadDocument",
            summary = "Read a paper or its receipt of service as PDF or Word",
            description = "以 PDF 或 Word 取文书或其送达回证")
    @ApiResponse(
            responseCode = "200",
            description = "The file, the same bytes each time 文件，每次相同",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/{part:paper|receipt}/{format:pdf|word}")
    ResponseEntity<byte[]> file(
            @PathVariable DocumentId id,
            @PathVariable String part,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean download,
            Actor by) {
        var paper = documents.read(id, by);
        var asked = PaperPart.of(part);
        var form = PaperFormat.of(format);
        var name = paper.number().text()
                + (asked == PaperPart.PAPER ? "" : asked.label().zh()) + "." + form.ending();
        return attached(rendering.file(paper, asked, form, by), form, name, download || form == PaperFormat.WORD);
    }

    private List<DocumentView> views(List<Document> papers) {
        var names = people.names(papers.stream()
                .map(Document::voiding)
                .filter(Objects::nonNull)
                .map(Document.Voiding::by)
                .toList());
        return papers.stream()
                .map(paper -> DocumentView.of(paper, kinds.get(paper.kind()).label(), names))
                .toList();
    }

    /** A file to save under its name. */
    static ResponseEntity<byte[]> saved(byte[] content, String mediaType, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** A file under its name: shown by the browser, or saved. */
    static ResponseEntity<byte[]> attached(byte[] content, PaperFormat format, String name, boolean saved) {
        var disposition = (saved ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
