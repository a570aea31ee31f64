package tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first set-up over HTTP; the link itself is the permission. */
@RestController
@RequestMapping("/api/setup/{token}")
class SetUpController {
    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    record Link(boolean valid) {}

    @Operation(
            operationId = "getSetUpLink",
            summary = "Ask whether a set-up link is valid",
            description = "查询初始化链接是否有效")
    @GetMapping
    Link read(@PathVariable String token) {
        return new Link(setUp.isValid(token));
    }

    @Operation(
            operationId = "completeSetUp",
            summary = "Name the three administrators of a new installation",
            description = "完成初始化，设定三员")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String token, @Valid @RequestBody SetUpAdministrators command) {
        setUp.complete(token, command);
    }
}
