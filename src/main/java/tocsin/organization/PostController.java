package tocsin.organization;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
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
import tocsin.foundation.AreaPath;
import tocsin.foundation.Text;

/** HTTP of posts and of who holds them. */
@RestController
@RequestMapping("/api")
class PostController {
    private final Posts posts;

    PostController(Posts posts) {
        this.posts = posts;
    }

    /** A post, where it reaches, and everybody who held it, newest first. */
    record Page(
            UUID id,
            String title,
            OrganizationId organizationId,
            String organizationName,
            AreaId areaId,
            String areaName,
            @Nullable Text sectorName,
            String role,
            @Nullable String dutyText,
            int version,
            @Nullable LocalDate withdrawnOn,
            List<Term> holders,
            boolean mayChange) {}

    record Term(
            UUID holding,
            UUID personId,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            boolean acting,
            int version) {}

    @Operation(operationId = "getPost", summary = "Read a post and who held it", description = "查看岗位及历任")
    @GetMapping("/posts/{id}")
    Page get(@PathVariable UUID id, Actor by) {
        var post = posts.read(id, by);
        var around = posts.around(post);
        return new Page(
                id,
                post.title(),
                new OrganizationId(post.organizationId()),
                around.organization(),
                new AreaId(post.areaId()),
                around.area(),
                around.sector(),
                post.role(),
                post.dutyText(),
                post.version(),
                post.retiredOn(),
                posts.terms(id),
                post.retiredOn() == null
                        && by.may(OrganizationPermission.MANAGE, post.areaPath(), AreaPath.EVERYWHERE));
    }

    @Operation(operationId = "openPost", summary = "Open a post", description = "设立岗位")
    @PutMapping("/posts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable UUID id, @RequestBody @Valid OpenPost command, Actor by) {
        posts.open(id, command, by);
    }

    @Operation(
            operationId = "correctPost",
            summary = "Correct a post’s title and the safety duty written into it",
            description = "更正岗位名称和岗位安全职责")
    @PutMapping("/posts/{id}/corrections/{act}")
    Page correct(@PathVariable UUID id, @PathVariable UUID act, @RequestBody @Valid CorrectPost command, Actor by) {
        posts.correct(id, act, command, by);
        return get(id, by);
    }

    @Operation(operationId = "holdPost", summary = "Let a person hold a post", description = "任职")
    @PutMapping("/posts/{post}/holdings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable UUID post, @PathVariable UUID id, @RequestBody @Valid HoldPost command, Actor by) {
        posts.hold(post, id, command, by);
    }

    @Operation(operationId = "endHolding", summary = "End the holding of a post", description = "结束任职")
    @PutMapping("/holdings/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endHolding(@PathVariable UUID id, @RequestBody @Valid EndTerm command, Actor by) {
        posts.end(id, command, by);
    }
}
