package tocsin.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.access.AccessPermission;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.FoundationProblem;
import tocsin.proof.EvidenceRefusal;
import tocsin.proof.ExportEvidence;
import tocsin.proof.HeadCheck;
import tocsin.proof.LogOverview;
import tocsin.proof.LogView;
import tocsin.proof.NamedRecord;
import tocsin.proof.ProofProblem;

/** HTTP of the journal's proof, for the audit administrator alone. */
@RestController
class ProofController {
    private static final int LONGEST_REASON = 200;

    private final LogOverview log;
    private final ExportEvidence evidence;
    private final NamedRecord named;

    ProofController(LogOverview log, ExportEvidence evidence, NamedRecord named) {
        this.log = log;
        this.evidence = evidence;
        this.named = named;
    }

    @Operation(
            operationId = "readLog",
            summary = "Read how the journal's log stands: heads, keys, witness",
            description = "查看日志封存：封存头、密钥、见证方")
    @GetMapping("/api/journal-log")
    LogView read(Actor by) {
        by.require(AccessPermission.AUDIT);
        return log.read();
    }

    @Operation(
            operationId = "checkHead",
            summary = "Compare a head from a paper or a witness with the log",
            description = "用文书上印的或见证方保存的封存头核对日志")
    @GetMapping("/api/journal-log/check")
    HeadCheck check(@RequestParam String head, Actor by) {
        by.require(AccessPermission.AUDIT);
        return log.check(head);
    }

    @Operation(
            operationId = "downloadEvidence",
            summary = "Take what proves a record; the journal keeps who took it and what for",
            description = "导出一条记录的证据包，导出人和事由记入日志")
    @ApiResponse(
            responseCode = "200",
            description = "The pack 证据包",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/records/{record}/evidence")
    void download(
            @Parameter(description = "Its id, or the number on it 记录的编号，或隐患编号") @PathVariable String record,
            @RequestParam String reason,
            Actor by,
            HttpServletResponse response)
            throws IOException {
        by.require(AccessPermission.AUDIT);
        var why = reason.strip();
        ProofProblem.NO_REASON.unless(!why.isEmpty() && why.length() <= LONGEST_REASON, LONGEST_REASON);
        var id = named.find(record).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(record));
        var pack = prepared(id, record, by);
        evidence.taken(id, pack, why, by);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("evidence-" + id + ".zip")
                        .build()
                        .toString());
        pack.write(response.getOutputStream());
    }

    /** A record elsewhere is answered as one that does not exist. */
    private ExportEvidence.Ready prepared(UUID record, String written, Actor by) throws IOException {
        try {
            return evidence.prepare(record)
                    .filter(pack -> by.may(AccessPermission.AUDIT, pack.area(), AreaPath.EVERYWHERE))
                    .orElseThrow(() -> FoundationProblem.NOT_FOUND.with(written));
        } catch (EvidenceRefusal gone) {
            throw ProofProblem.FILE_GONE.with(gone.told());
        }
    }
}
