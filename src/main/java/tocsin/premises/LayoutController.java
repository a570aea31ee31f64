package tocsin.premises;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.organization.People;

/** HTTP of streets, alleys and corners. */
@RestController
@RequestMapping("/api/premises/{id}/layout")
class LayoutController {
    private final PremisesRegister register;
    private final Layouts layouts;
    private final LayoutStore store;
    private final People people;

    LayoutController(PremisesRegister register, Layouts layouts, LayoutStore store, People people) {
        this.register = register;
        this.layouts = layouts;
        this.store = store;
        this.people = people;
    }

    /** Where a place stands, and each corner with who looked there last. */
    record View(
            @Nullable String street, @Nullable String alley, List<Corner> corners, int version, boolean mayRecord) {}

    /** A corner; nobody has looked there when the day is missing. */
    record Corner(
            UUID id,
            String name,
            @Nullable LocalDate lookedOn,
            @Nullable String lookedBy) {}

    @Operation(operationId = "getLayout", summary = "Read the corners of a place", description = "查看场所的巷和角")
    @GetMapping
    View get(@PathVariable PremisesId id, Actor by) {
        var premises = register.read(id, by);
        var layout = layouts.get(id);
        var looked =
                store.looked(id).stream().collect(Collectors.toMap(LayoutStore.Looked::corner, Function.identity()));
        var names = people.names(looked.values().stream()
                .map(LayoutStore.Looked::walkedBy)
                .filter(Objects::nonNull)
                .toList());
        return new View(
                layout.street(),
                layout.alley(),
                layout.corners().stream()
                        .map(corner -> {
                            var last = looked.get(corner.id());
                            var who = last == null ? null : last.walkedBy();
                            return new Corner(
                                    corner.id(),
                                    corner.name(),
                                    last == null ? null : last.walkedOn(),
                                    who == null ? null : names.getOrDefault(who, ""));
                        })
                        .toList(),
                layout.version(),
                premises.isActive() && by.may(PremisesPermission.RECORD, premises.areaPath(), premises.sectorPath()));
    }

    @Operation(operationId = "layOutPremises", summary = "Say what corners a place has", description = "登记场所的街巷和角")
    @PutMapping("/{act}")
    View layOut(@PathVariable PremisesId id, @PathVariable UUID act, @RequestBody @Valid LayOut command, Actor by) {
        layouts.layOut(id, act, command, by);
        return get(id, by);
    }

    @Operation(operationId = "walkRound", summary = "Note which corners were looked at", description = "登记查看过的角")
    @PutMapping("/rounds/{round}")
    View walk(@PathVariable PremisesId id, @PathVariable UUID round, @RequestBody @Valid WalkRound command, Actor by) {
        layouts.walk(id, round, command, by);
        return get(id, by);
    }
}
