package tocsin.hazards;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tocsin.documents.FilesOnRecords;
import tocsin.foundation.Actor;

/** HTTP of what is known about a picture before it is shown as proof; of a picture that the asker neither brought nor may read, nothing is. */
@RestController
class PhotoController {
    private final PhotoUses uses;
    private final FilesOnRecords pictures;

    PhotoController(PhotoUses uses, FilesOnRecords pictures) {
        this.uses = uses;
        this.pictures = pictures;
    }

    @Operation(
            operationId = "listPhotoUses",
            summary = "Ask where a picture has served before",
            description = "查询一张照片以前用在哪里")
    @GetMapping("/api/photos/{hash}/uses")
    List<HazardView.PhotoUse> uses(@PathVariable String hash, Actor by) {
        by.require(HazardPermission.READ);
        if (!pictures.mayHang(hash, by)) {
            return List.of();
        }
        return uses.known(List.of(hash), by).getOrDefault(hash, List.of());
    }
}
