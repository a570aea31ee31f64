package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.organization.AreaId;

/** HTTP of the question why somebody may not do something. */
@RestController
@RequestMapping("/api/permissions/{code}")
class PermissionController {
    private final PermissionReasons reasons;

    PermissionController(PermissionReasons reasons) {
        this.reasons = reasons;
    }

    @Operation(
            operationId = "explainPermission",
            summary = "Ask whether I may do something at a place, why not, and who may",
            description = "查询能否办理某事项，不能的说明原因和由谁办理")
    @GetMapping
    PermissionReasons.View explain(
            @PathVariable String code,
            @RequestParam @Nullable AreaId area,
            @RequestParam @Nullable UUID sector,
            Actor by) {
        return reasons.of(code, area, sector, by);
    }
}
