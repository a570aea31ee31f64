package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.RoundState;
import tocsin.foundation.Rounds;

/** What comes round by itself, for the system administrator. */
@RestController
@RequestMapping("/api/rounds")
class RoundController {
    private final Rounds rounds;
    private final RoundOrders orders;

    RoundController(Rounds rounds, RoundOrders orders) {
        this.rounds = rounds;
        this.orders = orders;
    }

    @Operation(
            operationId = "listRounds",
            summary = "Read how what comes round by itself fares",
            description = "查看定时任务")
    @GetMapping
    List<RoundState> list(Actor by) {
        by.require(AccessPermission.WATCH_JOBS);
        return rounds.states();
    }

    @Operation(operationId = "runRound", summary = "Send one round on its way now", description = "立即执行一次定时任务")
    @PutMapping("/{name}/runs/{id}")
    List<RoundState> run(@PathVariable String name, @PathVariable UUID id, Actor by) {
        if (orders.order(name, id, by)) {
            rounds.runNow(name);
        }
        return rounds.states();
    }
}
