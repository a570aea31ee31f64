package tocsin.premises;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tocsin.foundation.Actor;

/** HTTP of plates to print. Their code holds the address under which the asker reached this installation. */
@RestController
class PlateController {
    private final PremisesPlates plates;

    PlateController(PremisesPlates plates) {
        this.plates = plates;
    }

    @Operation(operationId = "getPlate", summary = "Print the plate of premises", description = "打印一处场所的门牌码")
    @ApiResponse(
            responseCode = "200",
            description = "A sheet of A4 一页 A4",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/premises/{id}/plate")
    ResponseEntity<byte[]> one(
            @PathVariable PremisesId id, @RequestParam(defaultValue = "DOOR") PlateSize size, Actor by) {
        return pdf(plates.one(id, size, installation(), by));
    }

    @Operation(
            operationId = "listPlates",
            summary = "Print the plates of the premises a question to their ledger finds",
            description = "打印场所台账所筛选场所的门牌码")
    @ApiResponse(
            responseCode = "200",
            description = "Sheets of A4 若干页 A4",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/premises-plates")
    ResponseEntity<byte[]> many(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "CARD") PlateSize size,
            Actor by) {
        asked.remove("size");
        return pdf(plates.many(asked, size, installation(), by));
    }

    private static String installation() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<byte[]> pdf(byte[] file) {
        var name = ContentDisposition.inline()
                .filename("门牌码.pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file);
    }
}
