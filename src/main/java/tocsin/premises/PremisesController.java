package tocsin.premises;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;

/** HTTP of premises. */
@RestController
@RequestMapping("/api/premises")
class PremisesController {
    private final PremisesRegister register;
    private final CategoryRulings rulings;
    private final BusinessStates states;
    private final PremisesPage page;

    PremisesController(PremisesRegister register, CategoryRulings rulings, BusinessStates states, PremisesPage page) {
        this.register = register;
        this.rulings = rulings;
        this.states = states;
        this.page = page;
    }

    /** The version seen, and the file as it shall be. */
    record Correction(int version, @NotNull @Valid RecordPremises changes) {}

    @Operation(operationId = "getPremises", summary = "Read premises", description = "查看场所")
    @GetMapping("/{id}")
    PremisesPage.View get(@PathVariable PremisesId id, Actor by) {
        return page.get(id, by);
    }

    @Operation(operationId = "recordPremises", summary = "Record premises", description = "登记场所")
    @PutMapping("/{id}")
    PremisesPage.View record(@PathVariable PremisesId id, @RequestBody @Valid RecordPremises command, Actor by) {
        register.record(id, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "correctPremises", summary = "Correct premises", description = "更正场所信息")
    @PutMapping("/{id}/corrections/{act}")
    PremisesPage.View correct(
            @PathVariable PremisesId id, @PathVariable UUID act, @RequestBody @Valid Correction correction, Actor by) {
        register.correct(id, act, correction.version(), correction.changes(), by);
        return page.get(id, by);
    }

    @Operation(operationId = "ruleCategory", summary = "Overrule a category", description = "注明理由更改场所类别")
    @PutMapping("/{id}/category-rulings/{act}")
    PremisesPage.View ruleCategory(
            @PathVariable PremisesId id, @PathVariable UUID act, @RequestBody @Valid RuleCategory command, Actor by) {
        rulings.rule(id, act, command, by);
        return page.get(id, by);
    }

    @Operation(operationId = "changeBusinessState", summary = "Change the state of business", description = "变更经营状态")
    @PutMapping("/{id}/states/{act}")
    PremisesPage.View changeState(
            @PathVariable PremisesId id, @PathVariable UUID act, @RequestBody @Valid ChangeState command, Actor by) {
        states.change(id, act, command, by);
        return page.get(id, by);
    }
}
