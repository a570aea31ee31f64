package tocsin.hazards;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of what is known about a picture before it is shown as proof. */
@RestController
class PhotoController {
    private final PhotoUses uses;

    PhotoController(PhotoUses uses) {
        this.uses = uses;
    }

    @Operation(
            operationId = "listPhotoUses",
            summary = "Ask where a picture has served before",
            description = "查询一张照片以前用在哪里")
    @GetMapping("/api/photos/{hash}/uses")
    List<HazardView.PhotoUse> uses(@PathVariable String hash, Actor by) {
        by.require(HazardPermission.READ);
        return uses.known(List.of(hash), by).getOrDefault(hash, List.of());
    }
}
