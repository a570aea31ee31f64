package tocsin.operations;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.access.AccessPermission;
import tocsin.foundation.Actor;

/** How the installation fares, for the system administrator. */
@RestController
class HealthController {
    private final HealthLooks looks;

    HealthController(HealthLooks looks) {
        this.looks = looks;
    }

    @Operation(
            operationId = "readHealth",
            summary = "Read how each part of the installation fares",
            description = "查看系统各部分是否正常")
    @GetMapping("/api/health")
    HealthView read(Actor by) {
        by.require(AccessPermission.WATCH_JOBS);
        return HealthView.of(looks.all());
    }
}
