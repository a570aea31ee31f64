package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.FollowerState;
import tocsin.foundation.Followers;

/** What runs in the background, for the system administrator. */
@RestController
class JobController {
    private final Followers followers;

    JobController(Followers followers) {
        this.followers = followers;
    }

    @Operation(operationId = "listJobs", summary = "Read how far background work has come", description = "查看后台任务进度")
    @GetMapping("/api/jobs")
    List<FollowerState> list(Actor by) {
        by.require(AccessPermission.WATCH_JOBS);
        return followers.states();
    }
}
