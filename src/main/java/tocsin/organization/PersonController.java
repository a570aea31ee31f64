package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tocsin.foundation.Actor;
import tocsin.foundation.Text;
import tocsin.foundation.TownClock;

/** HTTP of people, of the posts they hold and of the duties they answer for. */
@RestController
@RequestMapping("/api")
class PersonController {
    private final People people;
    private final Posts posts;
    private final Duties duties;
    private final DutyTitles titles;
    private final Identities identities;
    private final TownClock clock;

    PersonController(
            People people, Posts posts, Duties duties, DutyTitles titles, Identities identities, TownClock clock) {
        this.people = people;
        this.posts = posts;
        this.duties = duties;
        this.titles = titles;
        this.identities = identities;
        this.clock = clock;
    }

    /** A person's page: who, the posts ever held, the duties held today. */
    record Page(PersonView person, List<PostHeld> posts, List<DutyRow> duties) {}

    /** A duty with what a form needs to end it. */
    record DutyRow(
            UUID id,
            int version,
            DutyKind kind,
            Text label,
            AreaId areaId,
            String areaName,
            LocalDate from,
            @Nullable LocalDate until,
            boolean acting) {}

    /** The version seen, and the person as it shall be. */
    record Correction(int version, @NotNull @Valid RecordPerson changes) {}

    @Operation(operationId = "getPerson", summary = "Read a person with posts and duties", description = "查看人员及其岗位、责任")
    @GetMapping("/people/{id}")
    Page get(@PathVariable PersonId id, Actor by) {
        var person = people.read(id, by);
        var held = duties.rowsOf(id, clock.today()).stream()
                .map(row -> new DutyRow(
                        row.duty(),
                        row.version(),
                        row.holder().kind(),
                        titles.of(row.holder().kind(), row.holder().area().path()),
                        row.holder().area().id(),
                        row.holder().area().name(),
                        row.holder().from(),
                        row.holder().until(),
                        row.holder().acting()))
                .toList();
        return new Page(person, posts.everHeldBy(id), held);
    }

    @Operation(operationId = "recordPerson", summary = "Record a person", description = "登记人员")
    @PutMapping("/people/{id}")
    PersonView record(@PathVariable PersonId id, @RequestBody @Valid RecordPerson command, Actor by) {
        return people.record(id, command, by);
    }

    @Operation(operationId = "correctPerson", summary = "Correct a person", description = "更正人员信息")
    @PutMapping("/people/{id}/corrections/{act}")
    PersonView correct(
            @PathVariable PersonId id, @PathVariable UUID act, @RequestBody @Valid Correction correction, Actor by) {
        return people.correct(id, act, correction.version(), correction.changes(), by);
    }

    @Operation(
            operationId = "identifyPerson",
            summary = "Put a person’s identification number on file, or take it off",
            description = "登记或撤下身份证号")
    @PutMapping("/people/{id}/resident-number/{act}")
    PersonView identify(
            @PathVariable PersonId id, @PathVariable UUID act, @RequestBody @Valid IdentifyPerson command, Actor by) {
        identities.identify(id, act, command, by);
        return people.read(id, by);
    }

    /** The whole number; null when none is on file. */
    record Revealed(@Nullable String residentNumber) {}

    @Operation(
            operationId = "readResidentNumber",
            summary = "Read the whole identification number; the reading is journalled",
            description = "查看身份证号全文（留痕）")
    @GetMapping("/people/{id}/resident-number")
    Revealed reveal(@PathVariable PersonId id, Actor by) {
        return new Revealed(identities.reveal(id, by));
    }

    @Operation(operationId = "assignDuty", summary = "Make a person answer for an area", description = "指定责任人")
    @PutMapping("/duties/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable UUID id, @RequestBody @Valid AssignDuty command, Actor by) {
        duties.assign(id, command, by);
    }

    @Operation(operationId = "endDuty", summary = "End a person’s duty", description = "结束责任")
    @PutMapping("/duties/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endDuty(@PathVariable UUID id, @RequestBody @Valid EndTerm command, Actor by) {
        duties.end(id, command, by);
    }
}
