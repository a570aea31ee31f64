package tocsin.rentals;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.premises.PremisesId;

/** HTTP of judgements of rental houses. */
@RestController
@RequestMapping("/api/premises/{id}/rental-judgements")
class RentalController {
    private final RentalJudgements judgements;
    private final RentalPage page;

    RentalController(RentalJudgements judgements, RentalPage page) {
        this.judgements = judgements;
        this.page = page;
    }

    @Operation(
            operationId = "getRentalJudgements",
            summary = "Read how a rental house was judged",
            description = "查看出租房评定")
    @GetMapping
    RentalPage.View get(@PathVariable PremisesId id, Actor by) {
        return page.get(id, by);
    }

    @Operation(
            operationId = "judgeRental",
            summary = "Judge a rental house by its conditions",
            description = "按六项条件评定出租房")
    @PutMapping("/{judgement}")
    RentalPage.View judge(
            @PathVariable PremisesId id,
            @PathVariable UUID judgement,
            @RequestBody @Valid JudgeRental command,
            Actor by) {
        judgements.judge(id, judgement, command, by);
        return page.get(id, by);
    }
}
